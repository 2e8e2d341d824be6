import type { Span } from '../../model/span.ts';
import type { TemplateNames } from './template-names.ts';
import { TemplateFault, type TemplateToken } from './template-tokens.ts';
import type { Pipeline } from './template-tree.ts';

export interface FoundFault {
  span: Span;
  message: string;
}

/** A template while it is read: its tokens, what is known so far, and what was wrong. */
export class TemplateReading {
  readonly names: TemplateNames;
  readonly faults: FoundFault[] = [];
  readonly pipelines: Pipeline[] = [];
  variables: string[];
  /** Whether `.` is still what the program gave; `with` and `range` change it. */
  atRoot = true;
  /** How many `range` are open: only there may `break` stand. */
  ranges = 0;
  depth = 0;
  private readonly tokens: readonly TemplateToken[];
  private at = 0;

  constructor(tokens: readonly TemplateToken[], names: TemplateNames) {
    this.tokens = tokens;
    this.names = names;
    this.variables = [...names.variables];
  }

  /** Takes down what is wrong and lets the reading go on. */
  report(span: Span, message: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push({ span, message });
  }

  declare({ text, span }: TemplateToken): void {
    if (this.variables.includes(text)) return;
    if (this.variables.length >= MOST_VARIABLES)
      throw new TemplateFault(span, `Found more than ${MOST_VARIABLES} variables in a template, simplify it`);
    this.variables.push(text);
  }

  /** The next token; a fault ends the reading. */
  peek(): TemplateToken {
    const token = this.tokens[Math.min(this.at, this.tokens.length - 1)] as TemplateToken;
    if (token.type === 'fault') throw new TemplateFault(token.span, token.text);
    return token;
  }

  /** The next token that is not space; what is before it is gone. */
  peekNonSpace(): TemplateToken {
    while (this.peek().type === 'space') this.at++;
    return this.peek();
  }

  take(): TemplateToken {
    const token = this.peek();
    this.at++;
    return token;
  }

  takeNonSpace(): TemplateToken {
    this.peekNonSpace();
    return this.take();
  }

  /** Where the reading is, to come back to. */
  get place(): number {
    return this.at;
  }

  returnTo(place: number): void {
    this.at = place;
  }

  /** Runs one step deeper: a template nests as deep as its author likes, our stack does not. */
  deeper<T>(step: () => T): T {
    if (++this.depth > MOST_DEPTH)
      throw new TemplateFault(
        this.peek().span,
        `Found a template nested more than ${MOST_DEPTH} levels deep, simplify it`,
      );
    const result = step();
    this.depth--;
    return result;
  }
}

const MOST_DEPTH = 500;
const MOST_FAULTS = 20;
const MOST_VARIABLES = 1000;
