import { quoted } from '../../../model/plain-text.ts';
import type { Matcher } from './matcher.ts';
import { type MatcherToken, matcherTokens } from './matcher-tokens.ts';
import type { MatchersReading } from './parse-matchers.ts';
import { patternFault } from './pattern-fault.ts';
import { unquoteGo } from './unquote-go.ts';

/** Reads matchers by the grammar of Alertmanager 0.27 and later, in which every text may be in quotes. */
export function parseUtf8Matchers(text: string): MatchersReading {
  const tokens = matcherTokens(text);
  if ('fault' in tokens) return tokens;
  const reader = new TokenReader(tokens, text.length);
  const braced = reader.takes('{');
  const matchers: Matcher[] = [];
  while (!reader.isAtEnd()) {
    const matcher = reader.matcher();
    if (matcher === undefined) break;
    matchers.push(matcher);
    if (reader.isAtEnd()) break;
    if (!reader.takes(',')) reader.refuse(braced ? 'a comma or `}`' : 'a comma');
    if (reader.fault !== undefined) break;
  }
  if (reader.fault === undefined) {
    if (braced && !reader.takes('}')) reader.refuse('`}`');
    else if (reader.next !== undefined) reader.refuse('the end of the matchers');
  }
  return reader.fault === undefined ? { matchers } : { fault: reader.fault };
}

class TokenReader {
  fault: { span: [number, number]; message: string } | undefined;
  private at = 0;
  private readonly tokens: readonly MatcherToken[];
  private readonly end: number;

  constructor(tokens: readonly MatcherToken[], end: number) {
    this.tokens = tokens;
    this.end = end;
  }

  get next(): MatcherToken | undefined {
    return this.tokens[this.at];
  }

  /** Behind the last matcher, or at the brace that closes them. */
  isAtEnd(): boolean {
    return this.next === undefined || this.next.kind === '}';
  }

  takes(kind: MatcherToken['kind']): boolean {
    if (this.next?.kind !== kind) return false;
    this.at++;
    return true;
  }

  matcher(): Matcher | undefined {
    const name = this.text('a label');
    if (name === undefined) return undefined;
    const operator = this.next;
    if (operator === undefined || !isOperator(operator.kind)) return this.refuse('`=`, `!=`, `=~` or `!~`');
    this.at++;
    const place = this.next;
    const value = this.text('a value, an empty one as `""`');
    if (value === undefined || place === undefined) return undefined;
    const wrong = operator.kind.endsWith('~') ? patternFault(value) : undefined;
    if (wrong !== undefined) {
      this.fault = {
        span: [place.start, place.end],
        message: `Found a regular expression that cannot be read: ${wrong}`,
      };
      return undefined;
    }
    return { name, operator: operator.kind as Matcher['operator'], value };
  }

  refuse(expected: string): undefined {
    const found = this.next;
    const span: [number, number] = found === undefined ? [this.end, this.end] : [found.start, found.end];
    const what = found === undefined ? 'end' : quoted(found.text);
    this.fault ??= { span, message: `Unexpected ${what} in a matcher, expected ${expected}` };
  }

  private text(expected: string): string | undefined {
    const token = this.next;
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'string')) return this.refuse(expected);
    const value = token.kind === 'word' ? token.text : unquoteGo(token.text);
    if (value === undefined) {
      this.fault = {
        span: [token.start, token.end],
        message: 'Found an escape that does not exist in a matcher, write `\\\\` for a backslash',
      };
      return undefined;
    }
    this.at++;
    return value;
  }
}

function isOperator(kind: MatcherToken['kind']): boolean {
  return kind === '=' || kind === '!=' || kind === '=~' || kind === '!~';
}
