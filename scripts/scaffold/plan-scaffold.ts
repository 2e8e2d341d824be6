import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileToWrite, HandbookError, lookAtTarget, quoted } from '../../plugins/core/index.ts';
import type { FillIn } from './name-forms.ts';
import type { ListedIn, Part } from './parts.ts';

/** What is to be written: nothing of it has been. */
export interface ScaffoldPlan {
  created: FileToWrite[];
  /** Lists with the new name in them. */
  changed: FileToWrite[];
}

interface Places {
  /** Where to write. */
  root: string;
  /** The templates of the part. */
  templates: string;
  /** Whether the sources of the toolkit are at the root. */
  isToolkit: boolean;
}

/** Fills in all templates and lists of a part. Throws for whatever stands in the way, so that nothing is left half done. */
export function planScaffold({ files, toolkitFiles, lists }: Part, fillIn: FillIn, places: Places): ScaffoldPlan {
  const { root, templates, isToolkit } = places;
  const wanted = isToolkit ? [...files, ...toolkitFiles] : files;
  const created = wanted.map((file) => {
    const target = fillIn(file);
    refuseTaken(root, target);
    return { target, content: Buffer.from(fillIn(readTemplate(templates, file))) };
  });
  const changed = new Map<string, string>();
  for (const list of isToolkit ? lists : []) {
    if (list.optional && !existsSync(join(root, list.file))) continue;
    const text = changed.get(list.file) ?? readList(root, list.file);
    changed.set(list.file, addTo(text, list, fillIn));
  }
  return { created, changed: [...changed].map(([target, text]) => ({ target, content: Buffer.from(text) })) };
}

function refuseTaken(root: string, target: string): void {
  const found = lookAtTarget(root, target);
  if (found.state === 'free') return;
  if (found.state === 'blocked') throw new HandbookError(found.reason, { hint: 'Nothing was written.' });
  throw new HandbookError(`${quoted(target)} exists already, it is not overwritten.`, {
    hint: 'Edit that file, or choose another name. Nothing was written.',
  });
}

function readTemplate(templates: string, file: string): string {
  try {
    return readFileSync(join(templates, file), 'utf8');
  } catch (cause) {
    throw new HandbookError(`The template \`${join(templates, file)}\` cannot be read.`, {
      hint: 'Restore it with `git checkout`, or install the toolkit again. Nothing was written.',
      cause,
    });
  }
}

function readList(root: string, file: string): string {
  const found = lookAtTarget(root, file);
  if (found.state === 'taken') return found.bytes.toString('utf8');
  const message = found.state === 'blocked' ? found.reason : `The list ${quoted(file)} is missing.`;
  throw new HandbookError(message, { hint: 'Restore it with `git checkout`. Nothing was written.' });
}

function addTo(text: string, { file, edit, line }: ListedIn, fillIn: FillIn): string {
  // A word alone needs no quotes as a key, and Biome takes them away.
  const filled = fillIn(line).replace(/^'([a-z0-9]+)':/, '$1:');
  const added = edit(text, filled);
  if (added !== undefined) return added;
  throw new HandbookError(
    `The list in ${quoted(file)} was not found, expected it in the form that the toolkit gives it.`,
    {
      hint: `Restore the file with \`git checkout\`, or write ${quoted(filled)} by hand. Nothing was written.`,
    },
  );
}
