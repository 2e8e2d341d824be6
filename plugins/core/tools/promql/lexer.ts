import { plainText } from '../../model/plain-text.ts';
import type { Span } from '../../model/span.ts';
import { Nesting } from './nesting.ts';
import { scanNumber } from './scan-number.ts';
import { scanString } from './scan-string.ts';
import { DURATION_WORDS, END, FILLS, KEYWORDS, type PromqlFault, type Token, type TokenType } from './tokens.ts';

/** Cuts an expression into tokens as Prometheus' lexer does. After a fault, and behind the last token, every token is an END. */
export class Lexer {
  private readonly text: string;
  private readonly report: (fault: PromqlFault) => void;
  private readonly nesting = new Nesting();
  private at = 0;
  private broken = false;

  constructor(text: string, report: (fault: PromqlFault) => void) {
    this.text = text;
    this.report = report;
  }

  next(): Token {
    if (this.broken) return this.token(END, this.text.length, this.text.length);
    const { nesting } = this;
    // Between a bracket and the first number upstream knows no comments.
    this.at += this.match(nesting.beforeNumber ? SPACE : BLANK).length;
    const unit = this.text.charAt(this.at);
    if (unit === '') return this.end();
    if (unit === '"' || unit === "'" || unit === '`') return nesting.beforeNumber ? this.unexpected() : this.string();
    if (nesting.inBraces) return this.insideBraces();
    if (this.begins(NUMBER_START)) return this.number();
    if (unit === ':' && nesting.inBrackets) return this.step(unit);
    if (this.begins(WORD_START)) return nesting.inBrackets ? this.durationWord() : this.word();
    if (nesting.beforeNumber && !'+-*/%^,()[]'.includes(unit)) return this.unexpected();
    if ('()[]{'.includes(unit)) return this.step(unit);
    const operator = this.match(OPERATOR);
    if (operator !== '') return this.take(operator, operator.length);
    const hint = 'Found `=~` outside of braces, expected `==` or a matcher inside `{…}`.';
    return unit === '=' ? this.fail([this.at, this.at + 2], hint) : this.unexpected();
  }

  private begins(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private match(pattern: RegExp): string {
    return this.begins(pattern) ? this.text.slice(this.at, pattern.lastIndex) : '';
  }

  private end(): Token {
    const message = this.nesting.end();
    return message === undefined ? this.token(END, this.at, this.at) : this.fail([this.at, this.at], message);
  }

  private step(unit: string): Token {
    const message = this.nesting.step(unit);
    return message === undefined ? this.take(unit, 1) : this.fail([this.at, this.at + 1], message);
  }

  private insideBraces(): Token {
    const name = this.match(IDENTIFIER);
    if (name !== '') return this.take('identifier', name.length);
    const matcher = this.match(MATCHER);
    if (matcher === '}') return this.step(matcher);
    return matcher === '' ? this.unexpected() : this.take(matcher, matcher.length);
  }

  private number(): Token {
    const { type, end } = scanNumber(this.text, this.at);
    if (type !== 'fault') {
      this.nesting.number();
      return this.take(type, end - this.at);
    }
    const written = plainText(this.text.slice(this.at, end), 40);
    const message = `Unexpected \`${written}\`, expected a number such as \`1.5\` or a duration such as \`1h30m\`.`;
    return this.fail([this.at, end], message);
  }

  private string(): Token {
    const { end, fault } = scanString(this.text, this.at);
    return fault === undefined ? this.take('string', end - this.at) : this.fail(fault.span, fault.message);
  }

  private word(): Token {
    const { length } = this.match(WORD);
    const word = this.text.slice(this.at, this.at + length);
    const keyword = word.toLowerCase();
    if (keyword === 'inf' || keyword === 'nan') return this.take('number', length);
    if (KEYWORDS.has(keyword) || (FILLS.has(keyword) && this.begins(CALLED))) return this.take(keyword, length);
    return this.take(word.includes(':') ? 'metric-name' : 'identifier', length);
  }

  private durationWord(): Token {
    const word = this.match(LETTERS);
    const keyword = word.toLowerCase();
    if (DURATION_WORDS.has(keyword)) return this.take(keyword, word.length);
    const message = `Unexpected \`${plainText(word, 40)}\` in a range, expected a duration such as \`5m\`, \`:\` or \`]\`.`;
    return this.fail([this.at, this.at + word.length], message);
  }

  private take(type: TokenType, length: number): Token {
    const token = this.token(type, this.at, this.at + length);
    this.at += length;
    return token;
  }

  private token(type: TokenType, start: number, end: number): Token {
    return { type, text: this.text.slice(start, end), span: [start, end] };
  }

  private unexpected(): Token {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    const shown = character === '`' ? 'a backtick' : `\`${plainText(character)}\``;
    const { inBraces, inBrackets } = this.nesting;
    const where = inBraces ? ' inside of braces' : inBrackets ? ' in a range' : '';
    return this.fail([this.at, this.at + character.length], `Unexpected character ${shown}${where}, remove it.`);
  }

  private fail(span: Span, message: string): Token {
    this.broken = true;
    this.report({ span, message });
    return this.next();
  }
}

const SPACE = /[ \t\r\n]*/y;
const BLANK = /(?:[ \t\r\n]+|#[^\r\n]*)*/y;
const NUMBER_START = /\.?[0-9]/y;
const WORD_START = /[A-Za-z_:]/y;
const OPERATOR = /==|!=|<=|<\/|<|>=|>\/|>|=(?!~)|[-+*/%^,@]/y;
const MATCHER = /=~|!~|!=|=|,|\}/y;
const IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y;
const LETTERS = /[A-Za-z_]+/y;
const WORD = /[A-Za-z0-9_:]+/y;
const CALLED = /[A-Za-z_]+[ \t\r\n]*\(/y;
