import { kindByFolder } from '../kinds/kind-of.ts';
import { fencePlaces } from '../load/fence-places.ts';
import type { Document } from '../model/document.ts';
import type { Frame } from '../model/outline.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { nearest } from '../schema/nearest.ts';
import { commandsIn } from '../tools/shell/commands-in.ts';
import { placeholderKey, placeholdersIn } from '../tools/shell/placeholders-in.ts';
import { inputsOf } from './inputs-of.ts';

export const placeholderIsAnInput = defineRule({
  id: 'placeholder-is-an-input',
  severity: 'info',
  description: 'What is to be filled into a command is an input of the page, so that the link of the pager can do it.',
  *document(document, handbook) {
    if (document.content.fences.length === 0 || !mayHaveInputs(document, handbook)) return;
    const inputs = inputsOf(document).map(({ name }) => name);
    const known = new Set(inputs.map(placeholderKey));
    for (const fence of document.content.fences) {
      const commands = /(?:^|\s)file=/.test(fence.meta) ? undefined : commandsIn(fence.value, fence.language);
      for (const { form, name, span } of placeholdersIn(commands ?? '')) {
        if (form !== 'angled' || known.has(placeholderKey(name))) continue;
        // Once for each name: the first place shows it.
        known.add(placeholderKey(name));
        const guess = nearest(name, inputs);
        const advice = guess === undefined ? 'add it to `inputs`' : `did you mean ${quoted(`<${guess}>`)}`;
        const message = `${quoted(`<${name}>`)} is no input of the page, so it stays to be filled in by hand; ${advice}${guess === undefined ? '.' : '?'}`;
        yield { file: document.file, span: fencePlaces(fence)(span), message };
      }
    }
  },
});

/** A page that only its headings make a runbook comes from a collection that never agreed to our fields. */
function mayHaveInputs({ file }: Document, { kinds }: Frame): boolean {
  const { properties } = kindByFolder(file, kinds)?.schema ?? {};
  return typeof properties === 'object' && properties !== null && 'inputs' in properties;
}
