import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { ExportResult, Graph, Handbook } from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { printProgress, printResult } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';

interface Target {
  name: string;
  description: string;
  /** The first is the default; without formats there is one form only. */
  formats?: readonly string[];
  make(opened: { handbook: Handbook; graph: Graph; format: string; out: string }): ExportResult;
}

/** Adds `handbook export <name>`. */
export function registerTarget(command: Command, { name, description, formats, make }: Target): void {
  const registered = withHandbookOptions(command.command(name))
    .description(description)
    .option('--out <folder>', 'the folder to write to', 'export');
  const [format] = formats ?? [];
  if (formats !== undefined) {
    registered.addOption(new Option('--format <format>', 'form of the files').choices([...formats]).default(format));
  }
  registered.action(async (options: HandbookOptions & { out: string; format?: string }) => {
    const opened = await openHandbook(options);
    const out = resolve(options.out);
    const { files, left } = make({ ...opened, out, format: options.format ?? '' });
    writeInside(out, files);
    for (const sentence of left) printProgress(sentence);
    if (files.length === 0) printProgress('Nothing to export.');
    // One path a line, for other programs.
    printResult(files.map(({ target }) => `${target}\n`).join(''));
  });
}
