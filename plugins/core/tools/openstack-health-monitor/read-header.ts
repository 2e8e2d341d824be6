import type { HealthCounter } from '../../model/health-report.ts';
import { plainText, quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** What the lines with a `#` say: who measured, when, how often, and what failed. A mail says it twice, the fuller form first. */
export interface HeaderFields {
  test?: { version: string; host: string; project: string; region: string };
  stat?: { from: string; to: string };
  runs?: string;
  counters?: HealthCounter[];
}

interface Part {
  text: string;
  span: Span;
}

/** Reads one line with a `#` into the header; the mail's own form of `#RUN` and `#ERRORS` has more fields. */
export function readHeader(
  key: string,
  parts: readonly Part[],
  line: Span,
  header: HeaderFields,
  reading: SnippetReading,
): void {
  const texts = parts.map(({ text }) => plainText(text));
  const expected = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
  if (expected === undefined) {
    const message = `Unknown line ${quoted(`#${key}`)}, expected one of \`#TEST\`, \`#STAT\`, \`#RUN\` and \`#ERRORS\`.`;
    reading.report(line, message, { severity: 'warning' });
    return;
  }
  if (!expected.counts.includes(parts.length)) {
    const counts = expected.counts.join(' or ');
    reading.report(line, `Found ${parts.length} fields in \`#${key}\`, expected ${counts}: ${expected.form}.`);
    return;
  }
  if (key === 'TEST') {
    const [, version = '', , host = '', project = '', region = ''] = texts;
    header.test = { version, host, project, region };
  } else if (key === 'STAT') readPeriod(parts, header, reading);
  else if (parts.every((part) => isCount(part, key, reading))) READ[key]?.(texts, header);
}

const FIELDS: Record<string, { counts: number[]; form: string } | undefined> = {
  TEST: { counts: [6], form: 'domain|version|prefix|host|project|region' },
  STAT: { counts: [4], form: 'date|time|date|time' },
  RUN: { counts: [3, 5], form: 'runs|VMs|calls, in a mail runs|successful|VMs|wanted|calls' },
  ERRORS: {
    counts: [5, 6, 7],
    form: 'logins|VM timeouts|API errors|API timeouts|pings, then connections, then load balancers',
  },
};

function readPeriod(parts: readonly Part[], header: HeaderFields, reading: SnippetReading): void {
  const wrong = parts.find(({ text }, at) => !(at % 2 === 0 ? DATE : TIME).test(text));
  if (wrong !== undefined) {
    const message = `Found ${quoted(wrong.text)} in \`#STAT\`, expected a date such as \`2026-11-24\` and a time such as \`00:03:11\`.`;
    reading.report([wrong.span[0], Math.max(wrong.span[1], wrong.span[0] + 1)], message);
    return;
  }
  const [fromDate, fromTime, toDate, toTime] = parts.map(({ text }) => text);
  header.stat = { from: `${fromDate} ${fromTime}`, to: `${toDate} ${toTime}` };
  if (header.stat.to >= header.stat.from) return;
  const span: Span = [parts[0]?.span[0] ?? 0, parts[3]?.span[1] ?? 0];
  reading.report(span, 'The period ends before it begins, expected the earlier time first.', { severity: 'warning' });
}

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

function isCount({ text, span }: Part, key: string, reading: SnippetReading): boolean {
  if (/^\d{1,15}$/.test(text)) return true;
  const message = `Found ${text === '' ? 'nothing' : quoted(text)} in \`#${key}\`, expected a whole number.`;
  reading.report([span[0], Math.max(span[1], span[0] + 1)], message);
  return false;
}

const READ: Record<string, ((texts: string[], header: HeaderFields) => void) | undefined> = {
  RUN(texts, header) {
    const [runs, successful, servers, wanted, calls] =
      texts.length === 5 ? texts : [texts[0], '', texts[1], '', texts[2]];
    const good = successful === '' ? '' : `, ${successful} of them successful`;
    const of = wanted === '' ? '' : ` of ${wanted}`;
    header.runs ??= `${runs}${good}; ${servers}${of} servers, ${calls} calls`;
  },
  ERRORS(texts, header) {
    if (texts.length <= (header.counters?.length ?? 0)) return;
    header.counters = texts.map((text, at) => ({ label: COUNTERS[at] ?? '', value: Number(text) }));
  },
};

const COUNTERS = [
  'Failed logins',
  'Servers that timed out',
  'API errors',
  'API timeouts (last run)',
  'Failed pings',
  'Failed connections',
  'Load balancer errors',
];
