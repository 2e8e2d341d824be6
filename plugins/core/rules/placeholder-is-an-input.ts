import { kindByFolder } from '../kinds/kind-of.ts';
import { fencePlaces } from '../load/fence-places.ts';
import type { Document } from '../model/document.ts';
import type { Frame } from '../model/outline.ts';
import type { Fence } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import type { Span } from '../model/span.ts';
import { nearest } from '../schema/nearest.ts';
import { commandsIn } from '../tools/shell/commands-in.ts';
import { type Placeholder, placeholderKey, placeholdersIn } from '../tools/shell/placeholders-in.ts';
import { inputsOf } from './inputs-of.ts';

export const placeholderIsAnInput = defineRule({
  id: 'placeholder-is-an-input',
  severity: 'info',
  description: 'What is to be filled into a command is an input of the page, so that the link of the pager can do it.',
  *document(document, handbook) {
    if (document.content.fences.length === 0 || !mayHaveInputs(document, handbook)) return;
    const open = document.content.fences.flatMap(placesIn);
    const inputs = inputsOf(document).map(({ name }) => name);
    const known = new Set(inputs.map(placeholderKey));
    const used = new Set(open.map(({ name }) => placeholderKey(name)));
    // `<node-name>` is near to `<pod-name>`, which another command takes up: then it is not what was meant.
    const unused = inputs.filter((name) => !used.has(placeholderKey(name)));
    for (const { form, name, span } of open) {
      if (form !== 'angled' || known.has(placeholderKey(name))) continue;
      // Once for each name: the first place shows it.
      known.add(placeholderKey(name));
      const message = `${quoted(`<${name}>`)} is no input of the page, so it stays to be filled in by hand; ${advise(name, unused)}`;
      yield { file: document.file, span, message };
    }
  },
});

/** What is to be filled into the commands of a block, with its places in the file. */
function placesIn(fence: Fence): Placeholder[] {
  const commands = /(?:^|\s)file=/.test(fence.meta) ? '' : (commandsIn(fence.value, fence.language) ?? '');
  const found = placeholdersIn(commands).filter(({ span }) => !isInComment(commands, span));
  return found.map((placeholder) => ({ ...placeholder, span: fencePlaces(fence)(placeholder.span) }));
}

/** What a comment says is read and not run. */
function isInComment(commands: string, [start]: Span): boolean {
  return /^[ \t]*#/.test(commands.slice(commands.lastIndexOf('\n', start) + 1, start));
}

/** Names of inputs have no spaces, and stand for what is written with some. */
function advise(name: string, unused: readonly string[]): string {
  const input = name.replace(/ +/g, '-');
  const guess = nearest(input, unused);
  if (guess !== undefined) return `did you mean ${quoted(`<${guess}>`)}?`;
  return input === name ? 'add it to `inputs`.' : `add ${quoted(input)} to \`inputs\`.`;
}

/** A page that only its headings make a runbook comes from a collection that never agreed to our fields. */
function mayHaveInputs({ file }: Document, { kinds }: Frame): boolean {
  const { properties } = kindByFolder(file, kinds)?.schema ?? {};
  return typeof properties === 'object' && properties !== null && 'inputs' in properties;
}
