import type { Document } from '../model/document.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { placeholderKey, placeholdersIn } from '../tools/shell/placeholders-in.ts';
import { inputsOf } from './inputs-of.ts';

export const inputIsUsed = defineRule({
  id: 'input-is-used',
  severity: 'warning',
  description: 'Every input of a page is filled in somewhere: nobody is asked for a value that changes nothing.',
  *document(document) {
    const inputs = inputsOf(document);
    if (inputs.length === 0) return;
    const used = new Set(placeholdersIn(bodyOf(document)).map(({ name }) => placeholderKey(name)));
    for (const { name, index } of inputs) {
      if (used.has(placeholderKey(name))) continue;
      const span = document.frontMatter.places[`/inputs/${index}/name`]?.value ?? document.frontMatter.span;
      const message = `Nothing on the page is filled in with the input ${quoted(name)}: write ${quoted(`<${name}>`)} where it belongs, or remove the input.`;
      yield { file: document.file, span, message };
    }
  },
});

/** The page as it is read, with the marks that keep `<node>` from being HTML taken off. */
function bodyOf({ text, frontMatter }: Document): string {
  return text
    .slice(frontMatter.span[1])
    .replace(/\\(?=[<>])/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}
