import { createScanner, type JSONScanner, ScanError, SyntaxKind } from 'jsonc-parser';
import { quoted } from '../model/plain-text.ts';
import type { Span } from '../model/span.ts';
import type { JsonFault } from './json-faults.ts';
import * as message from './json-faults.ts';
import type { JsonItems, JsonPlaces } from './json-places.ts';

/** Lists or objects inside each other; real dashboards stay below twenty. */
const MOST_DEPTH = 100;
/** A dashboard of 20 MB has 700,000; below what nothing but `[0,0,…]` could cost. */
const MOST_VALUES = 1_500_000;
const MOST_FAULTS = 20;
const TOO_MANY = `Found more than ${MOST_VALUES.toLocaleString('en')} values, nothing behind them is read: split the file.`;

/** What may come next. */
type State = 'value' | 'key' | 'colon' | 'comma';

interface Frame {
  container: unknown[] | Record<string, unknown>;
  items: JsonItems;
  start: number;
  key: string;
}

/**
 * One JSON text while it is read. The levels are kept in a list instead of on the stack, which 50,000 nested `[` would
 * exhaust; the scanner is the library's.
 */
export class JsonParse {
  value: unknown;
  complete = true;
  readonly faults: JsonFault[] = [];
  private readonly text: string;
  private readonly scanner: JSONScanner;
  private readonly frames: Frame[] = [];
  private readonly items = new Map<object, JsonItems>();
  private root: Span = [0, 0];
  private state: State = 'value';
  /** Where the comma stands that the next item should follow. */
  private comma = -1;
  private count = 0;

  constructor(text: string) {
    this.text = text;
    this.scanner = createScanner(text, false);
  }

  get places(): JsonPlaces {
    return { root: { value: this.root }, items: this.items };
  }

  run(): void {
    const { scanner } = this;
    let token = scanner.scan();
    for (; token !== SyntaxKind.EOF && this.complete; token = scanner.scan()) {
      if (token === SyntaxKind.Trivia || token === SyntaxKind.LineBreakTrivia) continue;
      if (scanner.getTokenError() !== ScanError.None) this.scanFault(scanner.getTokenError());
      else if (isCommentToken(token)) this.report(message.COMMENT);
      if (this.complete && !isCommentToken(token)) this.step(token);
    }
    if (this.complete) this.end();
  }

  private step(token: SyntaxKind): void {
    if (this.state === 'comma') this.afterValue(token);
    else if (this.state === 'colon') this.colon(token);
    else if (this.state === 'key') this.key(token);
    else this.item(token);
  }

  private item(token: SyntaxKind): void {
    if (token === SyntaxKind.OpenBraceToken) this.open({}, []);
    else if (token === SyntaxKind.OpenBracketToken) this.open([], undefined);
    else if (isClosing(token)) this.closeEarly(token);
    else if (token === SyntaxKind.ColonToken) this.stop('Unexpected `:`, expected a value.');
    else if (token === SyntaxKind.Unknown) this.unknown();
    else if (token !== SyntaxKind.CommaToken) this.add(this.literal(token), this.tokenSpan());
    else {
      this.report(message.MISSING_VALUE);
      this.afterValue(token);
    }
  }

  private literal(token: SyntaxKind): unknown {
    if (token === SyntaxKind.StringLiteral) return this.scanner.getTokenValue();
    if (token === SyntaxKind.NumericLiteral) return Number(this.scanner.getTokenValue());
    return token === SyntaxKind.NullKeyword ? null : token === SyntaxKind.TrueKeyword;
  }

  private key(token: SyntaxKind): void {
    const frame = this.frames.at(-1) as Frame;
    const isText = token === SyntaxKind.StringLiteral;
    if (token === SyntaxKind.CloseBraceToken) this.closeEarly(token);
    else if (token === SyntaxKind.CommaToken) this.report(message.MISSING_VALUE);
    else if (!isText && token !== SyntaxKind.Unknown) this.stop(message.noKey(this.found()));
    else {
      if (!isText) this.report(message.noKey(this.found()));
      if (!isText && message.isComment(this.found())) this.skipLine();
      else this.nameNext(frame);
    }
  }

  private nameNext(frame: Frame): void {
    const span = this.tokenSpan();
    frame.key = this.scanner.getTokenValue();
    this.refuseSecond(frame, span);
    frame.items.keys?.push(frame.key);
    frame.items.at.push(span[0], span[1]);
    this.state = 'colon';
  }

  private refuseSecond({ container, key, items: { keys, at } }: Frame, span: Span): void {
    if (!Object.hasOwn(container, key)) return;
    const first = (keys?.indexOf(key) ?? 0) * 4;
    const places = { span: [at[first] ?? 0, at[first + 1] ?? 0] as const, message: 'It stands here first.' };
    const text = `Repeated key ${quoted(key)} in one object, of which only the last counts: remove one.`;
    this.report(text, span, { related: places, lenient: true });
  }

  private colon(token: SyntaxKind): void {
    if (token !== SyntaxKind.ColonToken) this.stop('Found no `:` behind the key, expected `"key": value`.');
    this.state = 'value';
    this.comma = -1;
  }

  private afterValue(token: SyntaxKind): void {
    const frame = this.frames.at(-1);
    const isList = frame?.items.keys === undefined;
    const next = isList ? 'value' : 'key';
    if (frame === undefined) this.stop('Found text behind the end of the JSON value, expected none: remove it.');
    else if (token === SyntaxKind.CommaToken) {
      this.comma = this.scanner.getTokenOffset();
      this.state = next;
    } else if (token === (isList ? SyntaxKind.CloseBracketToken : SyntaxKind.CloseBraceToken)) this.close(frame);
    else if (isClosing(token) || token === SyntaxKind.ColonToken)
      this.stop(`Unexpected ${quoted(this.found())}, expected a comma or \`${isList ? ']' : '}'}\`.`);
    else if (token === SyntaxKind.Unknown && message.isComment(this.found())) this.unknown();
    else {
      this.report(message.MISSING_COMMA);
      this.state = next;
      this.step(token);
    }
  }

  private open(container: Frame['container'], keys: string[] | undefined): void {
    const start = this.scanner.getTokenOffset();
    // Until its end is found it reaches to the end of the text, where it does in a text that is cut off.
    this.add(container, [start, this.text.length]);
    if (this.frames.length === MOST_DEPTH)
      this.stop(`Found more than ${MOST_DEPTH} levels of nesting, expected fewer: nothing behind it is read.`);
    const items = { keys, at: [] };
    this.items.set(container, items);
    this.frames.push({ container, items, start, key: '' });
    this.state = keys === undefined ? 'value' : 'key';
    this.comma = -1;
  }

  private close(frame: Frame): void {
    this.frames.pop();
    const end = this.scanner.getTokenOffset() + 1;
    const around = this.frames.at(-1);
    if (around === undefined) this.root = [frame.start, end];
    else around.items.at[around.items.at.length - 1] = end;
    this.state = 'comma';
  }

  /** A list or object ends where an item could stand: fine at once, but not behind a comma. */
  private closeEarly(token: SyntaxKind): void {
    const frame = this.frames.at(-1);
    const isList = token === SyntaxKind.CloseBracketToken;
    if (frame === undefined || (frame.items.keys === undefined) !== isList)
      this.stop(`Unexpected ${quoted(this.found())}, expected a value.`);
    else {
      if (this.comma >= 0) this.report(message.TRAILING_COMMA, [this.comma, this.comma + 1]);
      else if (this.state === 'value' && !isList) this.report(message.MISSING_VALUE);
      this.close(frame);
    }
  }

  private add(value: unknown, span: Span): void {
    const frame = this.frames.at(-1);
    this.state = 'comma';
    if (frame === undefined) {
      this.value = value;
      this.root = span;
    } else {
      const { container, items, key } = frame;
      items.at.push(span[0], span[1]);
      if (Array.isArray(container)) container.push(value);
      else if (key !== '__proto__') container[key] = value;
    }
    if (++this.count > MOST_VALUES) this.stop(TOO_MANY);
  }

  private unknown(): void {
    const [start] = this.tokenSpan();
    // The scanner ends at a `-` that no digit follows, and JavaScript's comments are not the only ones that people write.
    if (this.found() === '-') this.scanner.scan();
    const end = this.scanner.getTokenOffset() + this.scanner.getTokenLength();
    const found = this.text.slice(start, end);
    this.report(message.noValue(found), [start, end]);
    if (message.isComment(found)) this.skipLine();
    else if (this.state === 'value') this.add(null, [start, end]);
  }

  private skipLine(): void {
    const rest = this.text.slice(this.scanner.getPosition()).search(/[\r\n]/);
    this.scanner.setPosition(rest < 0 ? this.text.length : this.scanner.getPosition() + rest);
  }

  private scanFault(error: ScanError): void {
    const [start, end] = this.tokenSpan();
    if (error === ScanError.UnexpectedEndOfString) this.stop(message.BROKEN_STRING);
    else if (error === ScanError.InvalidCharacter) this.report(message.CONTROL_CHARACTER);
    else if (error === ScanError.UnexpectedEndOfNumber) this.report(message.BAD_NUMBER);
    else if (error === ScanError.UnexpectedEndOfComment) this.stop(message.COMMENT);
    else {
      const at = start + Math.max(0, this.text.slice(start, end).search(/\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/));
      this.report(message.BAD_ESCAPE, [at, Math.min(at + 2, end)]);
    }
  }

  private end(): void {
    if (this.frames.length === 0 && this.state === 'comma') return;
    const open = this.frames.at(-1);
    this.complete = false;
    const end = this.text.trimEnd().length;
    const what = open?.items.keys === undefined ? '`]`' : '`}`';
    if (open === undefined) this.report('Found no JSON value, expected one.', [end, end]);
    else {
      const related = { span: [open.start, open.start + 1] as const, message: 'It begins here.' };
      this.report(`The text ends too early, expected ${what}: a part of it is missing.`, [end, end], { related });
    }
  }

  private stop(text: string): void {
    this.report(text);
    this.complete = false;
  }

  private report(text: string, span: Span = this.tokenSpan(), more: Partial<JsonFault> = {}): void {
    this.faults.push({ span, message: text, ...more });
    if (this.faults.length >= MOST_FAULTS) this.complete = false;
  }

  private found(): string {
    return this.text.slice(...this.tokenSpan());
  }

  private tokenSpan(): Span {
    const start = this.scanner.getTokenOffset();
    return [start, start + this.scanner.getTokenLength()];
  }
}

function isClosing(token: SyntaxKind): boolean {
  return token === SyntaxKind.CloseBracketToken || token === SyntaxKind.CloseBraceToken;
}

function isCommentToken(token: SyntaxKind): boolean {
  return token === SyntaxKind.LineCommentTrivia || token === SyntaxKind.BlockCommentTrivia;
}
