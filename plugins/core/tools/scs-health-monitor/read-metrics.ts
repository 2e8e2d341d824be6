import { plainText } from '../../model/plain-text.ts';
import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { addReport } from '../health/add-report.ts';
import { isFull } from '../health/is-full.ts';
import { healthReportKind } from '../health/name-kinds.ts';
import { refuseLarge } from '../health/refuse-large.ts';
import { SnippetReading } from '../snippet-reading.ts';
import { startSnippet } from '../start-snippet.ts';
import { MetricFamilies } from './metric-families.ts';
import { MetricSums } from './metric-sums.ts';
import { parseExposition } from './parse-exposition.ts';

/** Reads what the monitor has pushed, as the Pushgateway or a file of it shows it. */
export function readMetrics(source: SnippetSource): Snippet {
  const snippet = startSnippet('scs-health-monitor', source);
  const reading = new SnippetReading(source, {}, snippet);
  if (refuseLarge(source.text, MOST_MEGABYTES, reading)) return snippet;
  const families = new MetricFamilies(reading);
  const sums = new MetricSums();
  const own = new Map<string, readonly [number, number]>();
  for (const line of parseExposition(source.text)) {
    if (isFull(reading)) break;
    if ('fault' in line) reading.report(line.fault.span, line.fault.message);
    else if ('note' in line) families.addNote(line.note);
    else {
      const { sample } = line;
      families.addSample(sample);
      if (sums.add(sample) && !own.has(sample.name)) {
        own.set(sample.name, [sample.span[0], sample.span[0] + sample.name.length]);
      }
    }
  }
  const name = addReport(snippet, sums.report(source.file));
  for (const [metric, span] of own) {
    snippet.references.push({
      from: { kind: healthReportKind.kind, name },
      target: plainText(metric),
      to: ['metric'],
      label: 'holds',
      inverse: 'held by',
      span: source.spanInFile(span),
      optional: true,
    });
  }
  return snippet;
}

const MOST_MEGABYTES = 8;
