import { inputKey } from './input-key.ts';

export interface Placeholder {
  start: number;
  /** As it stands in the text: `<node>`, `$NODE`, `${NODE}`. */
  written: string;
  key: string;
}

/** As `tools/shell/placeholders-in.ts` has them, so that linter and page see the same. */
const FORMS = /(?<!<)<([A-Za-z](?:[\w -]{0,48}[\w-])?)>|\$(?:\{([A-Za-z]\w{0,49})\}|([A-Za-z]\w*))/g;

/** Where a text stands open for an input, in both spellings; `isInput` says which names are inputs there. */
export function findPlaceholders(text: string, isInput: (key: string, written: string) => boolean): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(FORMS)) {
    const [written, angled, braced, plain] = match;
    const key = inputKey(angled ?? braced ?? plain ?? '');
    // `\$NODE` is meant to stay as it is.
    if (!isInput(key, written) || (angled === undefined && text[match.index - 1] === '\\')) continue;
    found.push({ start: match.index, written, key });
  }
  return found;
}
