/** A place in running text that is more than text, in order. What stands between two of them is text. */
export type Token =
  | CodeToken
  | HtmlToken
  | UrlToken
  | TextToken
  | BracketToken
  | CloseToken
  | DelimiterToken
  | TodoToken;

interface Placed {
  start: number;
  end: number;
}

export interface CodeToken extends Placed {
  type: 'code';
  value: string;
}

export interface HtmlToken extends Placed {
  type: 'html';
  value: string;
}

/** A link that shows its own target: `<https://…>`, or a URL written plainly. */
export interface UrlToken extends Placed {
  type: 'url';
  target: string;
  text: string;
}

/** Text that is not what is written: an escape, a character reference. `maybe` is a URL if no link stands around it. */
export interface TextToken extends Placed {
  type: 'escape' | 'break' | 'maybe-url';
  text: string;
}

/** `[` or `![`; `link` says what it turned out to begin. */
export interface BracketToken extends Placed {
  type: 'open';
  image: boolean;
  /** False inside a link, where no other can begin. */
  active: boolean;
  link?: { type: 'link' | 'image' | 'reference'; target: string; end: number; close: number };
}

/** `]`, with what follows it when it ends a link. */
export interface CloseToken extends Placed {
  type: 'close';
  /** The index of the token that it closes. */
  opener: number | undefined;
}

/** A run of `*`, `_` or `~`; `left` of them are text. */
export interface DelimiterToken extends Placed {
  type: 'delimiter';
  sign: string;
  opens: boolean;
  closes: boolean;
  left: number;
  settled: boolean;
}

export interface TodoToken extends Placed {
  type: 'todo';
}
