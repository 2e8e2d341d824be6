import { relative, resolve, sep } from 'node:path';
import { type Command, Option } from 'commander';
import {
  checkHandbook,
  type ExportResult,
  type Graph,
  type Handbook,
  HandbookError,
  reporters,
} from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printNotice, printResult } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';

interface Target {
  name: string;
  description: string;
  /** The first is the default; without formats there is one form only. */
  formats?: readonly string[];
  make(opened: { handbook: Handbook; graph: Graph; format: string }): ExportResult;
}

/** Adds `handbook export <name>`. */
export function registerTarget(command: Command, { name, description, formats, make }: Target): void {
  const registered = withHandbookOptions(command.command(name))
    .description(description)
    .option('--out <folder>', 'the folder to write to', `export/${name}`);
  const [first] = formats ?? [];
  if (formats !== undefined) {
    registered.addOption(new Option('--format <format>', 'form of the files').choices([...formats]).default(first));
  }
  registered.action(async ({ out, format = '', ...options }: HandbookOptions & { out: string; format?: string }) => {
    const { handbook, graph } = await openHandbook(options);
    const folder = resolve(out);
    // Generated rules may become content; a copy of what is content already would stand there twice.
    if (name !== 'slo') refuseContent(folder, handbook);
    const { files, sources, left } = make({ handbook, graph, format });
    if (printErrors(handbook, graph, sources)) {
      process.exitCode = 1;
      return;
    }
    writeInside(folder, files);
    for (const sentence of left) printNotice(sentence);
    if (files.length === 0) printNotice('Found nothing to export.');
    printResult(files.map(({ target }) => `${target}\n`).join(''));
  });
}

function refuseContent(folder: string, { root, contentFolders }: Handbook): void {
  const isInside = contentFolders.some((content) => {
    const path = relative(resolve(root, content), folder);
    return path !== '..' && !path.startsWith(`..${sep}`);
  });
  if (!isInside) return;
  throw new HandbookError(
    `The folder \`${folder}\` is part of the handbook, where a copy of its files would be read again.`,
    {
      hint: 'Name a folder outside of its content with --out.',
    },
  );
}

/** What is wrong for a reader is wrong for a program too: errors in what would be exported are printed, and nothing is written. */
function printErrors(handbook: Handbook, graph: Graph, sources: readonly string[]): boolean {
  const problems = checkHandbook(handbook, graph).problems.filter(
    ({ file, severity }) => severity === 'error' && sources.includes(file),
  );
  if (problems.length === 0) return false;
  const summary = { files: sources.length, errors: problems.length, warnings: 0, infos: 0 };
  process.stderr.write(
    reporters.text({ version: 1, problems, summary }, { textOf: handbook.textOf, paint: paintFor(process.stderr) }),
  );
  printNotice('Nothing was exported.');
  return true;
}
