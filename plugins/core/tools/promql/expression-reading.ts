import { plainText } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { Lexer } from './lexer.ts';
import type { Expression } from './syntax-tree.ts';
import { END, type PromqlFault, type Token, type TokenType } from './tokens.ts';

/** A recursive parser must stop somewhere; what people write is nested a dozen levels deep. */
const MOST_DEPTH = 500;
const MOST_FAULTS = 20;

/** One expression while it is parsed: the token at hand, and what was found so far. */
export class ExpressionReading {
  readonly faults: PromqlFault[] = [];
  /** Every node, inner ones before outer ones, so that types are checked without recursion. */
  readonly nodes: Expression[] = [];
  readonly features: ReadonlySet<string>;
  token: Token;
  /** Where the last token that was taken ends. */
  lastEnd = 0;
  private readonly lexer: Lexer;
  private readonly missing = new Set<string>();
  private depth = 0;
  private stopped = false;

  constructor(text: string, features: ReadonlySet<string>) {
    this.features = features;
    this.lexer = new Lexer(text, (fault) => {
      this.faults.push(fault);
      this.stopped = true;
    });
    this.token = this.lexer.next();
  }

  is(...types: readonly TokenType[]): boolean {
    return types.includes(this.token.type);
  }

  take(): Token {
    const { token } = this;
    this.lastEnd = token.span[1];
    if (!this.stopped) this.token = this.lexer.next();
    return token;
  }

  accept(...types: readonly TokenType[]): Token | undefined {
    return this.is(...types) ? this.take() : undefined;
  }

  /** Takes a token of this type; anything else is a fault. */
  expect(type: TokenType, expected: string): Token {
    const token = this.accept(type);
    if (token === undefined) this.unexpected(expected);
    return token ?? this.token;
  }

  add<Kind extends Expression>(node: Kind): Kind {
    this.nodes.push(node);
    return node;
  }

  report(span: Span, message: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ span, message });
  }

  /** Reports the token at hand and ends the parse: what follows a fault of syntax would only be guessed. */
  unexpected(expected: string): void {
    if (this.stopped) return;
    const { type, text, span } = this.token;
    if (type === END) this.report(span, `The expression ends too early, expected ${expected}.`);
    else
      this.report(
        span,
        `Unexpected ${describe(type)}\`${plainText(text, 40).replaceAll('`', "'")}\`, expected ${expected}.`,
      );
    this.stop();
  }

  /** Reports what needs a feature that Prometheus does not have by default. */
  needs(feature: string, what: string, span: Span): void {
    if (this.features.has(feature) || this.missing.has(feature)) return;
    this.missing.add(feature);
    this.report(
      span,
      `${what} is experimental, start Prometheus with \`--enable-feature=${feature}\` and name it under \`prometheus.features\` in handbook.yml.`,
    );
  }

  /** Reads one level deeper; undefined when that is too deep. */
  deeper<Value>(read: () => Value): Value | undefined {
    if (this.depth >= MOST_DEPTH) {
      if (!this.stopped)
        this.report(
          this.token.span,
          `Found more than ${MOST_DEPTH} levels of nesting, expected fewer: simplify the expression.`,
        );
      this.stop();
      return undefined;
    }
    this.depth++;
    const value = read();
    this.depth--;
    return value;
  }

  private stop(): void {
    this.stopped = true;
    const [, end] = this.token.span;
    this.token = { type: END, text: '', span: [end, end] };
  }
}

function describe(type: TokenType): string {
  if (type === 'metric-name') return 'metric name ';
  return ['identifier', 'number', 'duration', 'string'].includes(type) ? `${type} ` : '';
}
