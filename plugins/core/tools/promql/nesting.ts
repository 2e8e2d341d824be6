/**
 * What is open at a place of an expression. A character means something else inside of braces, and inside of brackets,
 * where up to the first number only durations and their arithmetic are known. Every step says what is wrong with it.
 */
export class Nesting {
  inBraces = false;
  inBrackets = false;
  beforeNumber = false;
  private parentheses = 0;
  private sawDuration = false;
  private sawColon = false;

  /** Notes an opening or closing character, or a colon inside of brackets. */
  step(unit: string): string | undefined {
    if (unit === '{' || unit === '}') this.inBraces = unit === '{';
    else if (unit === '[') return this.openBracket();
    else if (unit === ']') return this.closeBracket();
    else if (unit === ':') return this.colon();
    else if (unit === '(') this.parentheses++;
    else if (unit === ')' && --this.parentheses < 0) return 'Found `)` without its `(`, remove it or open one before.';
    return undefined;
  }

  number(): void {
    this.sawDuration ||= this.beforeNumber;
    this.beforeNumber = false;
  }

  end(): string | undefined {
    if (this.inBraces) return 'Found `{` without its `}`, close it after the last matcher.';
    if (this.parentheses > 0 && !this.beforeNumber) return 'Found `(` without its `)`, close it.';
    return this.inBrackets ? 'Found `[` without its `]`, close it after the duration.' : undefined;
  }

  private openBracket(): string | undefined {
    if (this.inBrackets) return 'Found `[` inside of another, close the first one with `]`.';
    this.inBrackets = true;
    this.beforeNumber = true;
    this.sawColon = false;
    return undefined;
  }

  private closeBracket(): string | undefined {
    if (!this.inBrackets) return 'Found `]` without its `[`, remove it.';
    this.inBrackets = false;
    this.beforeNumber = false;
    return undefined;
  }

  private colon(): string | undefined {
    if (this.sawColon) return 'Found a second `:` in a range, expected `[range:step]`.';
    // Upstream forgets to reset this for the second range of an expression, and so do we.
    if (this.beforeNumber && !this.sawDuration) {
      return 'Found `:` without a duration before it, expected `[range:step]`.';
    }
    this.sawColon = true;
    return undefined;
  }
}
