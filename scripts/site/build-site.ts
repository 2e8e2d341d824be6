import { resolve } from 'node:path';
import { checkHandbook, type Graph, type Handbook, HandbookError, type Problem } from '../../plugins/core/index.ts';
import { openHandbook } from '../open-handbook.ts';
import { printNotice, printProgress } from '../terminal.ts';
import { buildPublicPart } from './build-public-part.ts';
import { printProblems } from './print-problems.ts';
import { runDocusaurus } from './run-docusaurus.ts';
import { prepareOutput } from './swap-output.ts';

export interface BuildOptions {
  root: string;
  out: string;
  keepGoing?: boolean;
  /** Builds what everybody may read of a private handbook. */
  audience?: 'public';
  /** Where the source of that goes, too. */
  sourceOut?: string;
  settings?: string;
  today?: string;
  cache?: boolean;
}

/** Checks a handbook and builds its site. Answers the exit code: 1 when it was refused, or published with faults. */
export async function buildSite(options: BuildOptions): Promise<0 | 1> {
  if (options.audience === 'public') return buildPublicPart(options);
  if (options.sourceOut !== undefined) {
    throw new HandbookError('`--source-out` writes the source of the public part.', {
      hint: 'Add `--audience public`.',
    });
  }
  const { out, keepGoing = false, settings, today } = options;
  printProgress('Checking the handbook …');
  const checked = await check(options);
  const { errors } = checked;
  if (errors.length > 0 && !keepGoing) {
    printErrors(errors, checked.handbook);
    return 1;
  }
  const { root, documents } = checked.handbook;
  const pages = documents.length;
  const deadLinks = checked.graph.deadLinks.length;
  const output = prepareOutput(out, root);
  printProgress(`Building the site of ${count(pages, 'page')} …`);
  try {
    await runDocusaurus({
      root,
      out: output.folder,
      pages,
      keepGoing,
      ...(settings !== undefined && { settings: resolve(settings) }),
      ...(today !== undefined && { today }),
    });
    output.swapIn();
  } finally {
    output.discard();
  }
  printNotice(`The site is in ${out}.`);
  if (errors.length === 0 && deadLinks === 0) return 0;
  printNotice(
    `Published in spite of ${count(errors.length, 'error')}; ${count(deadLinks, 'dead link')} stand as marked text.`,
  );
  return 1;
}

async function check(options: BuildOptions): Promise<{ handbook: Handbook; graph: Graph; errors: Problem[] }> {
  const { handbook, graph } = await openHandbook(options);
  const { problems } = checkHandbook(handbook, graph);
  return { handbook, graph, errors: problems.filter(({ severity }) => severity === 'error') };
}

function printErrors(errors: Problem[], handbook: Handbook): void {
  printProblems(errors, handbook);
  printNotice('Nothing was published. Correct the errors, or publish what can be with --keep-going.');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
