import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type FileToWrite,
  HandbookError,
  quoted,
  readKinds,
  toolkitFolder,
  writeWhole,
} from '../../plugins/core/index.ts';
import { printNotice, printResult } from '../terminal.ts';
import { type FillIn, nameForms } from './name-forms.ts';
import { nextForKindOfToolkit, type Part, type PartName, parts } from './parts.ts';
import { planScaffold, type ScaffoldPlan } from './plan-scaffold.ts';

/** Writes a new part of the toolkit from its templates, says what was written and what to do next. */
export function scaffold(what: PartName, name: string, options: { root: string }): void {
  const part: Part = parts[what];
  const root = resolve(options.root);
  const fillIn = nameForms(name, what);
  const isToolkit = existsSync(join(root, 'plugins/core/rules/index.ts'));
  if (!isToolkit) refuseOutside(what, part, options.root);
  if (what === 'kind') refuseTakenKind(name, fillIn, root);
  const templates = join(toolkitFolder(), 'scripts/templates', what);
  const plan = planScaffold(part, fillIn, { root, templates, isToolkit });
  writeAll(root, plan);
  printResult([...plan.created, ...plan.changed].map(({ target }) => `${target}\n`).join(''));
  const more = what === 'kind' && isToolkit ? nextForKindOfToolkit : [];
  printNotice(['Next:', ...[...part.next, ...more].map((step) => `  ${fillIn(step)}`)].join('\n'));
}

function refuseOutside(what: PartName, { files }: Part, root: string): void {
  if (!existsSync(root)) throw new HandbookError(`The root ${quoted(root)} does not exist.`);
  if (files.length > 0) return;
  throw new HandbookError(
    `The root ${quoted(root)} does not hold the toolkit, expected \`plugins/core/rules/index.ts\` below it.`,
    { hint: `A ${what} is a part of the toolkit: run this in a clone of it, or name one with --root.` },
  );
}

/** A schema of the same name would replace a kind of the toolkit, and one folder cannot hold pages of two kinds. */
function refuseTakenKind(name: string, fillIn: FillIn, root: string): void {
  const { kinds } = readKinds([join(toolkitFolder(), 'schemas'), join(root, 'schemas')]);
  if (kinds.some(({ id }) => id === name)) {
    throw new HandbookError(`The kind \`${name}\` exists already.`, {
      hint: `\`handbook explain ${name}\` describes it. A copy of its schema in schemas/kinds/ of the handbook can be changed.`,
    });
  }
  const folder = fillIn('docs/template-names');
  const other = kinds.find(({ folders }) => folders.includes(folder));
  if (other === undefined) return;
  throw new HandbookError(
    `The folder \`${folder}\` holds pages of the kind \`${other.id}\`, expected one of its own.`,
    {
      hint: 'Choose another name.',
    },
  );
}

/** The lists come last; should the disk refuse in between, everything is as it was before. */
function writeAll(root: string, { created, changed }: ScaffoldPlan): void {
  const undo: (() => void)[] = [];
  const write = ({ target, content }: FileToWrite, before: Buffer | undefined): void => {
    const path = join(root, target);
    writeWhole(path, [content]);
    undo.push(() => (before === undefined ? rmSync(path, { force: true }) : writeWhole(path, [before])));
  };
  try {
    for (const file of created) write(file, undefined);
    for (const file of changed) write(file, readFileSync(join(root, file.target)));
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}
