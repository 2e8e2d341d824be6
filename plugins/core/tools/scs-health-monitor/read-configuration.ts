import { plainText, quoted } from '../../model/plain-text.ts';
import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { nearest } from '../../schema/nearest.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { HealthConfiguration } from '../health/health-facts.ts';
import { nameFile } from '../health/name-file.ts';
import { healthConfigurationKind } from '../health/name-kinds.ts';
import { readYamlSnippet } from '../read-yaml-snippet.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** Reads the monitor's env.yaml. */
export function readConfiguration(source: SnippetSource): Snippet {
  const snippet = readYamlSnippet('scs-health-monitor', source, readSettings);
  nameFile(snippet, healthConfigurationKind.kind, '');
  return snippet;
}

function readSettings(value: unknown, reading: SnippetReading): void {
  if (!isRecord(value)) {
    reading.report(reading.textSpan(''), 'Unexpected value, expected settings such as `CLOUD_NAME: gx-scs`.');
    return;
  }
  const settings: [string, string][] = [];
  for (const [name, setting] of Object.entries(value)) {
    const text = readSetting(name, setting, reading);
    if (text !== undefined) settings.push([name, text]);
  }
  const cloud = Object.hasOwn(value, 'CLOUD_NAME') ? String(value.CLOUD_NAME ?? '') : '';
  if (cloud === '') {
    const message =
      'Found no `CLOUD_NAME`, expected the name of the cloud in `clouds.yaml`; without it all metrics say `cloud="gx"`.';
    const [start] = reading.textSpan('');
    reading.report([start, start + 1], message);
  }
  const facts: HealthConfiguration = {
    type: 'health-configuration',
    clouds: cloud === '' ? [] : [plainText(cloud)],
    settings,
    options: [],
    quirks: quirksOf(value),
  };
  reading.snippet.facts = facts;
}

interface Setting {
  type: 'string' | 'boolean';
}

const SETTINGS: Record<string, Setting | undefined> = {
  CLOUD_NAME: { type: 'string' },
  OS_INTERFACE: { type: 'string' },
  TESTS_NAME_IDENTIFICATION: { type: 'string' },
  VM_IMAGE: { type: 'string' },
  FLAVOR_NAME: { type: 'string' },
  PROMETHEUS_ENDPOINT: { type: 'string' },
  PROMETHEUS_BATCH_NAME: { type: 'string' },
  APPEND_TIMESTAMP_TO_BATCH_NAME: { type: 'boolean' },
};

function readSetting(name: string, value: unknown, reading: SnippetReading): string | undefined {
  const pointer = `/${escapePointer(name)}`;
  const known = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  if (known === undefined) {
    const meant = nearest(name, Object.keys(SETTINGS));
    // Other names are handed on as they are, and a scenario may read them.
    if (meant !== undefined)
      reading.report(reading.keySpan(pointer), `Unknown setting ${quoted(name)}, did you mean \`${meant}\`?`);
    return undefined;
  }
  const isRight = known.type === 'boolean' ? typeof value === 'boolean' : typeof value === 'string' && value !== '';
  if (!isRight) {
    const expected = known.type === 'boolean' ? '`true` or `false`' : 'text: put it in quotes';
    reading.report(reading.textSpan(pointer), `Unexpected value for \`${name}\`, expected ${expected}.`);
    return undefined;
  }
  return plainText(String(value));
}

function quirksOf(settings: Record<string, unknown>): string[] {
  const pushes = typeof settings.PROMETHEUS_ENDPOINT === 'string';
  return [
    pushes
      ? 'Metrics are pushed once, at the end of a run: a run that is ended before leaves none.'
      : 'Without `PROMETHEUS_ENDPOINT` nothing is pushed, and the log alone says so.',
    ...(pushes && settings.APPEND_TIMESTAMP_TO_BATCH_NAME !== false
      ? ['Each run pushes under a `job` of its own, which stays in the Pushgateway until somebody deletes it.']
      : []),
  ];
}
