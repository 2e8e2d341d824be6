import type { Span } from '../../model/span.ts';

/** A piece of a template. `fault` ends the list where the text is no template; its text is then the message. */
export interface TemplateToken {
  type: TokenType;
  text: string;
  span: Span;
}

type TokenType =
  | 'text'
  | '{{'
  | '}}'
  | 'space'
  | 'string'
  | 'character'
  | 'number'
  | 'variable'
  | 'field'
  | 'dot'
  | 'function'
  | 'keyword'
  | 'constant'
  | ':='
  | '='
  | '|'
  | '('
  | ')'
  | 'sign'
  | 'fault'
  | 'end';

/** A template that cannot be read on: where, and why. */
export class TemplateFault extends Error {
  readonly span: Span;

  constructor(span: Span, message: string) {
    super(message);
    this.span = span;
  }
}
