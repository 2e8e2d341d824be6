import type { MetricUse } from '../../model/monitoring.ts';
import type { Span } from '../../model/span.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { jsonStringPlaces } from './json-string-places.ts';

/** One dashboard while it is read: where it stands in its text, and what was found in it so far. */
export class DashboardReading {
  readonly snippet: SnippetReading['snippet'];
  readonly features: ReadonlySet<string>;
  /** Variables that it defines, with the pointer and the type of each. */
  readonly variables = new Map<string, { pointer: string; type: string }>();
  /** Inputs that Grafana asks for when somebody imports it: `DS_PROMETHEUS` with the type of its data source. */
  readonly inputs = new Map<string, string>();
  /** Variables that nothing defines and that are reported already. */
  readonly unknown = new Set<string>();
  /** The first use of each metric, in spans of the file. */
  readonly metrics = new Map<string, MetricUse>();
  /** Queries without a fault, which need not be parsed again. */
  readonly sound = new Set<string>();
  /** Characters of queries that may still be parsed. */
  budget = MOST_QUERY_TEXT;
  private readonly reading: SnippetReading;
  private readonly base: string;

  constructor(reading: SnippetReading, base: string) {
    this.reading = reading;
    this.base = base;
    this.snippet = reading.snippet;
    this.features = new Set(reading.settings.prometheus?.features);
  }

  /** Where a value stands in the file, without its quotes. */
  span(pointer: string): Span {
    return this.reading.span(this.base + pointer);
  }

  /** Says of any part of a value that is a text where it stands; spans of what is read, not yet of the file. */
  within(pointer: string, value: string): (part: Span) => Span {
    const whole = this.textSpan(pointer);
    const places = jsonStringPlaces(this.reading.slice(whole), value);
    if (places === undefined) return (part) => this.reading.spanWithin(this.base + pointer, value, part);
    return (part) => {
      const [start, end] = places(part);
      return [whole[0] + start, whole[0] + end];
    };
  }

  /** Reports a fault at a value; `rule` names the rule that it belongs to, where that is not `snippet-parses`. */
  report(pointer: string, message: string, more: Parameters<SnippetReading['report']>[2] = {}): void {
    this.reading.report(this.reading.textSpan(this.base + pointer), message, more);
  }

  reportAt(span: Span, message: string, more: Parameters<SnippetReading['report']>[2] = {}): void {
    this.reading.report(span, message, more);
  }

  textSpan(pointer: string): Span {
    return this.reading.textSpan(this.base + pointer);
  }

  spanInFile(span: Span): Span {
    return this.reading.spanInFile(span);
  }
}

// Real dashboards have at most a fifth of it; a third of a second of work for the parser.
const MOST_QUERY_TEXT = 300_000;
