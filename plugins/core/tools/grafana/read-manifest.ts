import type { SnippetSource } from '../../model/tool.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { innerText } from '../inner-text.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import type { DashboardFacts } from './dashboard-facts.ts';
import { looksLikeDashboard } from './looks-like-grafana.ts';
import { readDashboardText } from './read-dashboard-text.ts';
import { listOf, recordOf } from './values.ts';

/** Reads the dashboards in a ConfigMap, in a list of those, or in a GrafanaDashboard of the operator. */
export function readManifest(value: unknown, source: SnippetSource, reading: SnippetReading): DashboardFacts[] {
  if (!isRecord(value)) return [];
  const items = listOf(value.items).flatMap((item, at) =>
    readResource(recordOf(item), `/items/${at}`, source, reading),
  );
  return [...readResource(value, '', source, reading), ...items];
}

function readResource(
  resource: Record<string, unknown>,
  pointer: string,
  source: SnippetSource,
  reading: SnippetReading,
): DashboardFacts[] {
  const { kind } = resource;
  const texts =
    kind === 'ConfigMap'
      ? Object.entries(recordOf(resource.data)).map(
          ([key, text]) => [key, text, `${pointer}/data/${escapePointer(key)}`] as const,
        )
      : kind === 'GrafanaDashboard'
        ? [[String(recordOf(resource.metadata).name), recordOf(resource.spec).json, `${pointer}/spec/json`] as const]
        : [];
  return texts.flatMap(([key, text, place]) => {
    if (typeof text !== 'string' || !looksLikeDashboard(text)) return [];
    const inner = { ...source, text, spanInFile: innerText(place, text, reading) };
    return readDashboardText(inner, key.replace(/\.json$/, ''), reading.snippet);
  });
}
