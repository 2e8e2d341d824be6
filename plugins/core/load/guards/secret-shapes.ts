import type { Span } from '../../model/span.ts';

/** A secret that was found: where it stands, what it seems to be, never what it says. */
export interface FoundSecret {
  span: Span;
  what: string;
  /** True for the example of a vendor's own manual: no harm done, but no reader can tell. */
  example?: true;
}

interface Shape {
  pattern: RegExp;
  what: string;
}

/** What the engine's rules leave out, because it may be meant for a test, and a handbook has no reason to show. */
const SHAPES: readonly Shape[] = [
  {
    // The engine reads the first bytes of the key, and lets pass what cannot be one. A reader cannot do that.
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\s*(?:[A-Za-z-]{1,40}: [^\n]{0,200}\n\s*)*[A-Za-z0-9+/=\\]{40}[A-Za-z0-9+/=\s\\-]*/g,
    what: 'private key',
  },
  { pattern: /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9])/g, what: 'AWS access key ID' },
  {
    pattern:
      /(?<=(?:SECRET|secret|Secret)_?(?:ACCESS|access|Access)_?(?:KEY|key|Key)["']?\s{0,20}(?::|=>|=)\s{0,20}["']?)[A-Za-z0-9/+=]{40}(?![A-Za-z0-9/+=])/g,
    what: 'AWS secret access key',
  },
  { pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/g, what: 'Google API key' },
  { pattern: /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,2000}/g, what: 'JSON web token' },
  {
    pattern: /(?<=[?&]X-(?:Amz|Goog)-Signature=)[0-9a-f]{64,1024}/gi,
    what: 'signed address, which opens a file for whoever has it',
  },
  { pattern: /(?<=[?&]sig=)[\w%+/=-]{40,200}/g, what: 'signed address, which opens a file for whoever has it' },
  { pattern: /(?<=https?:\/\/)[^\s/:@]{1,256}(?=:x-oauth-basic@)/g, what: 'GitHub token' },
  { pattern: /(?<=_authToken=)[^\s$"'<{][^\s"']{7,500}/g, what: 'npm token' },
];

/** From the vendor's manual, where everybody has seen them. */
const EXAMPLES = new Set(['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY']);

/** Finds secrets by their shape alone. */
export function* findSecretShapes(text: string): Generator<FoundSecret> {
  for (const { pattern, what } of SHAPES) {
    for (const { 0: match, index } of text.matchAll(pattern)) {
      const span = [index, index + match.trimEnd().length] as const;
      yield { span, what, ...(EXAMPLES.has(match) && { example: true as const }) };
    }
  }
}
