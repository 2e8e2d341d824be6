import { quoted } from '../../model/plain-text.ts';
import { escapePointer } from '../../schema/places.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { parseDuration } from '../parse-duration.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { REFUSED, startOf } from './check-shape.ts';
import { checkTemplate } from './check-template.ts';
import type { FieldType } from './shapes/shape.ts';
import { addressFault } from './web-address.ts';

type Type = Extract<FieldType, string>;

/** Reports a value that Alertmanager cannot use. What may be a secret is never quoted. */
export function checkValue(value: unknown, pointer: string, name: string, type: Type, reading: SnippetReading): void {
  if (type === 'anything') return;
  if (type === 'map' || type === 'text-map' || type === 'secret-map') checkMap(value, pointer, name, type, reading);
  else if (type === 'texts') checkTexts(value, pointer, name, reading);
  else checkScalar(value, pointer, name, type, reading);
}

type ScalarType = Exclude<Type, 'anything' | 'map' | 'text-map' | 'secret-map' | 'texts'>;

function checkScalar(value: unknown, pointer: string, name: string, type: ScalarType, reading: SnippetReading): void {
  const text = reading.scalar(pointer, value);
  const span = text === undefined ? startOf(reading.textSpan(pointer)) : reading.textSpan(pointer);
  if (text === undefined) {
    reading.report(span, `Unexpected value for \`${name}\`, expected ${EXPECTED[type]}; ${REFUSED}`);
    return;
  }
  const fault = FAULTS[type]?.(text, value, isQuoted(pointer, reading));
  if (fault !== undefined) {
    const found = SECRETS.has(type) ? '`****`' : quoted(text);
    const expected = fault === true ? EXPECTED[type] : fault;
    reading.report(span, `Unexpected ${found} for \`${name}\`, expected ${expected}; ${REFUSED}`);
  }
  if (type === 'template' || type === 'template-url') checkTemplate(text, pointer, type, reading);
}

const EXPECTED: Record<ScalarType, string> = {
  text: 'text',
  template: 'text',
  secret: 'text',
  url: 'an address such as `https://alerts.example.org`',
  'secret-url': 'an address of http or https',
  'template-url': 'an address of http or https',
  'loose-url': 'an address such as `http://proxy.example.org:3128`',
  boolean: '`true` or `false` without quotes',
  integer: 'a whole number',
  natural: 'a whole number from 0',
  number: 'a number',
  duration: 'units from large to small such as `5m`, `1h30m` or `1d`',
  'go-duration': 'hours, minutes and seconds such as `10s` or `1m30s`',
  'host-port': 'a host with its port such as `mail.example.org:587`',
};

const SECRETS: ReadonlySet<Type> = new Set<Type>(['secret', 'secret-url', 'template-url', 'url', 'loose-url']);

/** What is wrong with a text: true where it is no such value at all, or what was expected of it. */
type Check = (text: string, value: unknown, isQuoted: boolean) => string | true | undefined;

const FAULTS: Partial<Record<ScalarType, Check>> = {
  url: addressFault,
  'secret-url': (text) => (text === HIDDEN ? undefined : addressFault(text)),
  'template-url': (text) => (text === '' || text === HIDDEN || text.includes('{{') ? undefined : addressFault(text)),
  'loose-url': (text) => (/[\s\u0000-\u001f]/.test(text) || /%(?![0-9a-fA-F]{2})/.test(text) ? true : undefined),
  boolean: (text, value, isQuoted) =>
    typeof value === 'boolean' || (!isQuoted && YAML_1_1_BOOLEAN.test(text)) ? undefined : true,
  // Go's YAML cuts fractions off.
  integer: (text, value, isQuoted) =>
    typeof value === 'number' || (!isQuoted && /^[+-]?\d+$/.test(text)) ? undefined : true,
  natural: (text, value, isQuoted) =>
    (typeof value === 'number' && value >= 0) || (!isQuoted && /^\+?\d+$/.test(text)) ? undefined : true,
  number: (_, value) => (typeof value === 'number' ? undefined : true),
  duration: (text) => (parseDuration(text) === undefined ? true : undefined),
  'go-duration': (text, value) => (typeof value === 'number' || GO_DURATION.test(text) ? undefined : true),
  'host-port': (text) => (text === '' || HOST_PORT.test(text) ? undefined : true),
};

/** What Alertmanager itself writes for a secret. */
const HIDDEN = '<secret>';
const YAML_1_1_BOOLEAN = /^(?:y|yes|on|n|no|off|Y|Yes|YES|On|ON|N|No|NO|Off|OFF)$/;
const GO_DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const HOST_PORT = /^(?:\[[^[\]]*\]|[^:[\]]*):[^:[\]]+$/;

function isQuoted(pointer: string, reading: SnippetReading): boolean {
  const [start] = reading.textSpan(pointer);
  return /["']/.test(reading.slice([Math.max(0, start - 1), start]));
}

function checkMap(value: unknown, pointer: string, name: string, type: Type, reading: SnippetReading): void {
  if (!isRecord(value)) {
    reading.report(
      startOf(reading.textSpan(pointer)),
      `Unexpected value for \`${name}\`, expected a mapping; ${REFUSED}`,
    );
    return;
  }
  if (type === 'map') return;
  for (const [key, item] of Object.entries(value)) {
    const place = `${pointer}/${escapePointer(key)}`;
    if (reading.scalar(place, item) !== undefined) continue;
    reading.report(
      reading.keySpan(place),
      `Unexpected value for ${quoted(key)} under \`${name}\`, expected text; ${REFUSED}`,
    );
  }
}

function checkTexts(value: unknown, pointer: string, name: string, reading: SnippetReading): void {
  if (!Array.isArray(value)) {
    reading.report(
      startOf(reading.textSpan(pointer)),
      `Unexpected value for \`${name}\`, expected a list such as \`[one, two]\`; ${REFUSED}`,
    );
    return;
  }
  for (const [at, item] of value.entries()) {
    const place = `${pointer}/${at}`;
    if (reading.scalar(place, item) !== undefined) continue;
    reading.report(startOf(reading.textSpan(place)), `Unexpected value in \`${name}\`, expected text; ${REFUSED}`);
  }
}
