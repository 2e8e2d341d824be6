import { quoted } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import type { MetricNote, Sample } from './parse-exposition.ts';

/** Keeps what an exposition says of each metric, and reports what Prometheus or the Pushgateway would refuse. */
export class MetricFamilies {
  private readonly notes = new Map<string, Span>();
  private readonly types = new Map<string, string>();
  /** Names of metrics of which a sample was seen. */
  private readonly sampled = new Set<string>();
  private readonly series = new Map<string, Span>();
  private readonly reading: SnippetReading;

  constructor(reading: SnippetReading) {
    this.reading = reading;
  }

  addNote({ keyword, name, text, span }: MetricNote): void {
    const key = `${keyword} ${name}`;
    const earlier = this.notes.get(key);
    if (earlier !== undefined) {
      this.reading.report(span, `Repeated \`# ${keyword}\` of ${quoted(name)}, expected one: remove this line.`, {
        related: { span: earlier, message: 'The first is here.' },
      });
      return;
    }
    this.notes.set(key, span);
    if (keyword !== 'TYPE') return;
    this.types.set(name, text);
    if (!this.sampled.has(name)) return;
    this.reading.report(
      span,
      `Found \`# TYPE\` of ${quoted(name)} after its samples, expected it before them: move it up.`,
    );
  }

  addSample({ name, labels, value, span }: Sample): void {
    const family = this.familyOf(name);
    this.sampled.add(family);
    const key = keyOf(name, labels);
    const earlier = this.series.get(key);
    if (earlier !== undefined) {
      this.reading.report(
        span,
        `Repeated sample of ${quoted(name)} with the same labels, expected each once: remove one.`,
        {
          related: { span: earlier, message: 'The first is here.' },
        },
      );
    } else this.series.set(key, span);
    const type = this.types.get(family);
    if (type === 'histogram' && name === `${family}_bucket`) this.checkBound(family, labels.get('le'), span);
    if (type !== 'counter' && type !== 'histogram') return;
    if (value < 0 && !name.endsWith('_sum')) {
      const message = `Found ${value} in ${quoted(name)}, which only counts: expected a number from 0.`;
      this.reading.report(span, message, { severity: 'warning' });
    }
  }

  private checkBound(family: string, bound: string | undefined, span: Span): void {
    if (bound !== undefined && /^(?:[+-]?\d+\.?\d*(?:e[+-]?\d+)?|\+Inf)$/i.test(bound)) return;
    const found = bound === undefined ? 'without the label `le`' : `with \`le\` ${quoted(bound)}`;
    const message = `Found a bucket of ${quoted(family)} ${found}, expected its upper bound there: a number or \`+Inf\`.`;
    this.reading.report(span, message);
  }

  /** The metric that a sample belongs to: a histogram has samples of several names. */
  private familyOf(name: string): string {
    const bare = name.replace(/_(?:bucket|count|sum|created)$/, '');
    const type = this.types.get(bare);
    return type === 'histogram' || type === 'summary' || type === 'gaugehistogram' ? bare : name;
  }
}

/** The order of labels means nothing. */
function keyOf(name: string, labels: ReadonlyMap<string, string>): string {
  let key = name;
  for (const label of [...labels.keys()].sort()) key += `\u0000${label}\u0000${labels.get(label)}`;
  return key;
}
