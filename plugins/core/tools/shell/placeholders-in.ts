import type { Span } from '../../model/span.ts';

/** A place in commands where a reader is to put a value. */
export interface Placeholder {
  form: 'angled' | 'variable';
  /** What stands between the brackets or behind the `$`. */
  name: string;
  span: Span;
}

/** Finds placeholders as the site fills them in: `<node>`, `$NODE`, `${NODE}`. In `<<EOF >log` and `<in >out` there is none. */
export function placeholdersIn(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of text.matchAll(FORMS)) {
    const [written, angled, braced, plain] = match;
    // `\$NODE` is meant to stay as it is.
    if (angled === undefined && text[match.index - 1] === '\\') continue;
    const span: Span = [match.index, match.index + written.length];
    found.push({ form: angled === undefined ? 'variable' : 'angled', name: angled ?? braced ?? plain ?? '', span });
  }
  return found;
}

const FORMS = /(?<!<)<([A-Za-z](?:[\w -]{0,48}[\w-])?)>|\$(?:\{([A-Za-z]\w{0,49})\}|([A-Za-z]\w*))/g;

/** What the spellings of one name have in common: `node-name`, `NODE_NAME` and `node name`. */
export function placeholderKey(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** The variables that commands set themselves: they are no placeholders. */
export function variablesSetIn(commands: string): Set<string> {
  const names = new Set<string>();
  for (const [, name] of commands.matchAll(/(?:^|[\s;&|(`])(?:(?:export|local|readonly)\s+)?([A-Za-z_]\w*)\+?=/g))
    names.add(name ?? '');
  for (const [, name] of commands.matchAll(/\bfor\s+([A-Za-z_]\w*)\s+in\b/g)) names.add(name ?? '');
  for (const [, words = ''] of commands.matchAll(/\b(?:read|mapfile|readarray)\s+([^\n;|&<]{0,200})/g)) {
    for (const [name] of words.matchAll(/[A-Za-z_]\w*/g)) names.add(name);
  }
  return names;
}
