import type { HealthCounter, HealthReport, HealthSeries } from '../../model/health-report.ts';
import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { nearest } from '../../schema/nearest.ts';
import { addReport } from '../health/add-report.ts';
import { isFull } from '../health/is-full.ts';
import { splitSpans, textLines } from '../health/text-lines.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { readArray } from './read-array.ts';
import { type HeaderFields, readHeader } from './read-header.ts';
import { STATISTICS_ARRAYS } from './statistics-arrays.ts';

/** Reads a statistics file, or the mail that carries the same lines below its text for people. */
export function readStatistics(text: string, reading: SnippetReading): void {
  const header: HeaderFields = {};
  const series = new Map<string, { series: HealthSeries; span: Span }>();
  const isMail = /^(?:From|Subject): /m.test(text.slice(0, 4096));
  for (const { text: line, start } of textLines(text)) {
    if (line === '') continue;
    if (isFull(reading)) break;
    const [, mark = '', key = '', fields] = LINE.exec(line) ?? [];
    if (fields === undefined) {
      // Everything else in a mail is text for people.
      if (!isMail) reportLine(line, start, reading);
      continue;
    }
    const parts = splitSpans(fields, '|', start + line.length - fields.length);
    if (Object.hasOwn(STATISTICS_ARRAYS, key)) {
      const found = readArray(key, parts, reading);
      const span: Span = [start + mark.length, start + mark.length + key.length];
      const earlier = series.get(key);
      // A mail may bring the machine's lines more than once, in the form of the mail and in that of the file.
      if (earlier !== undefined && !isMail) {
        const related = { span: earlier.span, message: `${quoted(key)} stands here first.` };
        reading.report(span, `Repeated line ${quoted(key)}, expected each once: remove one.`, { related });
      } else if (found !== undefined) series.set(key, { series: found, span });
    } else if (mark === '#') readHeader(key, parts, [start, start + line.length], header, reading);
    else if (!isMail) reportName(key, start, reading);
  }
  if (header.test === undefined && header.stat === undefined && series.size === 0) {
    reading.report([0, 1], 'Found no statistics, expected lines such as `#STAT: …` and `NETSTATS: …`.');
  }
  addReport(
    reading.snippet,
    reportOf(
      header,
      [...series.values()].map((entry) => entry.series),
    ),
  );
}

/** `#TEST: …` or `NETSTATS: …`; an older version wrote a `#` before the arrays, too. */
const LINE = /^(#?)([A-Z]{2,40}): ?(.{0,1000})$/s;

function reportLine(line: string, start: number, reading: SnippetReading): void {
  reading.report(
    [start, start + Math.min(line.length, 80)],
    'Unexpected line in a statistics file, expected `NAME: count|min|median|average|percentile|max`: correct or remove it.',
  );
}

function reportName(key: string, start: number, reading: SnippetReading): void {
  const meant = nearest(key, Object.keys(STATISTICS_ARRAYS));
  const hint = meant === undefined ? 'it is not shown' : `did you mean \`${meant}\``;
  const message = `Unknown statistics ${quoted(key)}, ${hint}${meant === undefined ? '.' : '?'}`;
  reading.report([start, start + key.length], message, { severity: 'warning' });
}

function reportOf(header: HeaderFields, services: HealthSeries[]): HealthReport {
  const { test, stat, counters = [] } = header;
  return {
    type: 'health-report',
    source: 'openstack-health-monitor',
    format: 'statistics',
    // The project is the cloud's name where the monitor logs in by one, and tells several projects apart elsewhere.
    cloud: test?.project,
    facts: Object.entries({
      Region: test?.region,
      Host: test?.host,
      Version: test?.version,
      Runs: header.runs,
    }).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const])),
    period: stat,
    services,
    counters,
    quirks: quirksOf(services, counters),
  };
}

function quirksOf(services: readonly HealthSeries[], counters: readonly HealthCounter[]): string[] {
  const low = services.filter(({ percentile }) => percentile?.rank === 5).map(({ label }) => label.toLowerCase());
  return [
    ...(low.length === 0
      ? []
      : [`The percentile is the 5th for ${low.join(', ')}, where little is bad, and the 95th for all else.`]),
    ...(counters.length === 0
      ? []
      : ['API timeouts are those of the last run alone, all other counts those of the period.']),
    ...(services.length === 0
      ? []
      : ['What was never measured has no line: a missing service is unknown, not healthy.']),
  ];
}
