import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { textOf } from './values.ts';

/** Checks files that tell Grafana where dashboards lie and which data sources there are: what it cannot start without. */
export function readProvisioning(value: unknown, reading: SnippetReading): void {
  if (!isRecord(value) || value.kind !== undefined) return;
  checkList(value.providers, '/providers', ['name'], reading);
  checkList(value.datasources, '/datasources', ['name', 'type'], reading);
  for (const [index, provider] of listIn(value.providers).entries())
    checkProvider(provider, `/providers/${index}`, reading);
  checkUids(listIn(value.datasources), reading);
}

function checkList(value: unknown, pointer: string, needed: readonly string[], reading: SnippetReading): void {
  if (value === undefined || value === null) return;
  const key = pointer.slice(1);
  if (!Array.isArray(value)) {
    reading.report(
      reading.textSpan(pointer),
      `Unexpected value for \`${key}\`, expected a list: begin each with \`- name:\`.`,
    );
    return;
  }
  for (const [index, item] of value.entries()) {
    const place = `${pointer}/${index}`;
    const missing = isRecord(item) ? needed.filter((field) => textOf(item[field]) === undefined) : needed;
    for (const field of missing)
      reading.report(
        startOf(reading.textSpan(place)),
        `Found no \`${field}\` in one of \`${key}\`, add it: Grafana does not start without.`,
      );
  }
}

function checkProvider(provider: unknown, pointer: string, reading: SnippetReading): void {
  if (!isRecord(provider)) return;
  const { type, options } = provider;
  if (type !== undefined && type !== null && type !== 'file') {
    const message = `Unexpected type ${quoted(String(type))} of a provider, expected \`file\`: Grafana has no other.`;
    reading.report(reading.textSpan(`${pointer}/type`), message);
  }
  const path = isRecord(options) ? (textOf(options.path) ?? textOf(options.folder)) : undefined;
  if (path !== undefined) return;
  const message = 'Found no `options.path` in a provider, add the folder that the dashboards lie in.';
  reading.report(startOf(reading.textSpan(pointer)), message);
}

function checkUids(dataSources: readonly unknown[], reading: SnippetReading): void {
  const first = new Map<string, Span>();
  for (const [index, dataSource] of dataSources.entries()) {
    const uid = isRecord(dataSource) ? textOf(dataSource.uid) : undefined;
    if (uid === undefined) continue;
    const span = reading.textSpan(`/datasources/${index}/uid`);
    const earlier = first.get(uid);
    if (earlier === undefined) first.set(uid, span);
    else {
      const related = { span: earlier, message: 'The first of them is here.' };
      reading.report(span, `Repeated uid ${quoted(uid)} of a data source, expected each once: choose another.`, {
        related,
      });
    }
  }
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What is missing in a block is reported where the block begins. */
function startOf([start, end]: Span): Span {
  return [start, Math.min(end, start + 1)];
}
