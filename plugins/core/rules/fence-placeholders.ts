/**
 * Puts plain words in the place of what a reader or a template engine fills in, so that the rest can be judged. Every
 * character keeps its offset.
 */
export function withoutPlaceholders(text: string): string {
  return FORMS.reduce((masked, [form, stand]) => masked.replace(form, (found) => mask(found, stand)), text);
}

const FORMS: readonly [form: RegExp, stand: string][] = [
  // Whole lines that steer a template, or stand for what was left out.
  [
    /^[ \t]*\{\{-?[ \t]*(?:if|else|end|range|with|define|include|template|block|toYaml|\/\*)[^\n]*\}\}[ \t]*\r?$/gm,
    '#',
  ],
  [/^[ \t]*\{%[^\n]*%\}[ \t]*\r?$/gm, '#'],
  [/^[ \t]*(?:- )?(?:\.{3}|…|\[(?:\.{3}|…)\]|<snip>|\(\.{3}\))[ \t]*\r?$/gm, '#'],
  [/\{\{[^\n]*?\}\}|\{%[^\n]*?%\}/g, 'x'],
  [/<[A-Za-z][\w .:/-]*>/g, 'x'],
  // Tags of other tools: `!Ref`, `!vault`.
  [/(?<=[:[,-][ \t]+)![\w./:-]+(?=\s)/g, ' '],
];

function mask(found: string, stand: string): string {
  if (stand !== '#') return found.replace(/[^\r\n]/g, stand);
  return found.replace(/\S/, '#');
}
