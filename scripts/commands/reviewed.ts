import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import {
  type Document,
  type Graph,
  HandbookError,
  nearest,
  plainPath,
  plainText,
  reviewPages,
} from '../../plugins/core/index.ts';
import { type HandbookOptions, openHandbook, withHandbookOptions } from '../open-handbook.ts';
import { printNotice, printResult } from '../terminal.ts';
import { writeInside } from '../write-inside.ts';

export function registerReviewed(program: Command): void {
  withHandbookOptions(program.command('reviewed'))
    .description('write the day of a review into pages, and what the rules of their alerts say now')
    .argument('<pages...>', 'files, or the ids of pages')
    .action(async (asked: string[], options: HandbookOptions) => {
      const { handbook, graph } = await openHandbook(options);
      const pages = [...new Set(asked.map((name) => findPage(name, handbook.root, graph)))];
      writeInside(handbook.root, reviewPages(pages, handbook, graph));
      printResult(pages.map(({ file }) => `${plainPath(file)}\n`).join(''));
      printNotice(`Reviewed on ${handbook.today}.`);
    });
}

/** A page by its file, as seen from the current folder or from the root, or by its id. */
function findPage(asked: string, root: string, graph: Graph): Document {
  const fromHere = relative(root, resolve(asked)).split(sep).join('/');
  const file = (isAbsolute(fromHere) ? undefined : graph.nodes.get(fromHere)) ?? graph.nodes.get(asked);
  if (file?.document !== undefined) return file.document;
  const named = graph.named(asked, ['any']).flatMap(({ document }) => document ?? []);
  const [page, ...others] = named;
  if (page === undefined) throw unknown(asked, graph);
  if (others.length === 0) return page;
  throw new HandbookError(`\`${plainText(asked)}\` is the id of ${named.length} pages.`, {
    hint: `Name one of the files: ${named.map((document) => `\`${plainText(document.file)}\``).join(', ')}.`,
  });
}

function unknown(asked: string, graph: Graph): HandbookError {
  const pages = [...graph.nodes.values()].flatMap(({ document }) => document ?? []);
  const guess = nearest(
    asked,
    pages.flatMap(({ file, id }) => [file, id]),
  );
  return new HandbookError(`There is no page \`${plainText(asked)}\`.`, {
    hint: guess === undefined ? 'Give the file of a page, or its id.' : `Did you mean \`${plainText(guess)}\`?`,
  });
}
