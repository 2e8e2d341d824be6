import type { Place } from '../model/places.ts';
import type { RelatedPlace, Severity } from '../model/problem.ts';
import type { Snippet } from '../model/snippet.ts';
import type { Span } from '../model/span.ts';
import type { SnippetSource, ToolSettings } from '../model/tool.ts';
import { placeOf } from '../schema/places.ts';
import { type ScalarSpans, scalarSpans } from './scalar-span.ts';

// A crafted file must not fill the report; whoever repairs a hundred faults runs the linter again anyway.
const MOST_FINDINGS = 100;

interface ReportOptions {
  severity?: Severity;
  /** The rule that finds the fault, where it is not about the form alone. */
  rule?: string;
  related?: { span: Span; message: string } | undefined;
}

/** Finds the place of a value by its JSON pointer, or of the nearest value around it. */
type FindPlace = (pointer: string) => Place | undefined;

/** One YAML document or JSON text while it is read: finds places by pointer and takes down faults. Spans in are of the text, spans out of the file. */
export class SnippetReading {
  readonly snippet: Snippet;
  private readonly source: SnippetSource;
  private lastSpans: { pointer: string; value: string; spans: ScalarSpans } | undefined;
  private readonly placeOf: FindPlace;

  constructor(source: SnippetSource, places: Readonly<Record<string, Place>> | FindPlace, snippet: Snippet) {
    this.source = source;
    this.placeOf = typeof places === 'function' ? places : (pointer) => placeOf(places, pointer);
    this.snippet = snippet;
  }

  /** Where a value stands in the text, its quotes and block mark left out. */
  textSpan(pointer: string): Span {
    const [start, end] = this.placeOf(pointer)?.value ?? [0, 0];
    return contentSpan(this.source.text, start, end);
  }

  /** Where a value stands in the file. */
  span(pointer: string): Span {
    return this.source.spanInFile(this.textSpan(pointer));
  }

  /** Where the key of a value stands in the text; the value itself for items of a list. */
  keySpan(pointer: string): Span {
    return this.placeOf(pointer)?.key ?? this.textSpan(pointer);
  }

  /** A scalar as text: as written where YAML made something else of it, since Prometheus takes it as text too. */
  scalar(pointer: string, value: unknown): string | undefined {
    if (typeof value === 'string') return value;
    if (value === null || value === undefined) return '';
    if (typeof value === 'object') return undefined;
    const written = this.source.text.slice(...this.textSpan(pointer));
    return written.startsWith('*') ? String(value) : written;
  }

  /** Where a part of a text stands in the source; all of the value where an alias brings it from elsewhere. */
  spanWithin(pointer: string, value: string, part: Span): Span {
    const whole = this.textSpan(pointer);
    const [start] = whole;
    const source = this.slice(whole);
    const quote = this.source.text.slice(start - 1, start).replace(/[^"']/, '');
    const found = source === value ? part : this.spansOf(pointer, source, quote, value)(part);
    return found === undefined ? whole : [start + found[0], start + found[1]];
  }

  /** An expression has many parts, and they are asked for one after the other. */
  private spansOf(pointer: string, source: string, quote: string, value: string): ScalarSpans {
    if (this.lastSpans?.pointer !== pointer || this.lastSpans.value !== value)
      this.lastSpans = { pointer, value, spans: scalarSpans(source, quote, value) };
    return this.lastSpans.spans;
  }

  /** What handbook.yml says of the tools. */
  get settings(): ToolSettings {
    return this.source.settings;
  }

  /** A span of the text as a span of the file. */
  spanInFile(span: Span): Span {
    return this.source.spanInFile(span);
  }

  slice(span: Span): string {
    return this.source.text.slice(...span);
  }

  report(span: Span, message: string, { severity, related, rule = 'snippet-parses' }: ReportOptions = {}): void {
    const { findings } = this.snippet;
    if (findings.length >= MOST_FINDINGS) return;
    const { file, spanInFile } = this.source;
    const places: RelatedPlace[] = related ? [{ file, span: spanInFile(related.span), message: related.message }] : [];
    findings.push({
      rule,
      file,
      span: spanInFile(span),
      message,
      ...(severity && { severity }),
      ...(places.length > 0 && { related: places }),
    });
  }
}

function contentSpan(text: string, start: number, end: number): Span {
  const first = text[start];
  if ((first === '"' || first === "'") && end - start >= 2 && text[end - 1] === first) return [start + 1, end - 1];
  if (first !== '|' && first !== '>') return [start, end];
  const header = text.slice(start, end).search(/[\r\n]/);
  if (header === -1) return [start, end];
  const body = text.slice(start + header, end);
  return [start + header + (body.length - body.trimStart().length), start + header + body.trimEnd().length];
}
