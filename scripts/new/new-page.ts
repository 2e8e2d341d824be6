import { join, resolve } from 'node:path';
import { buildGraph, HandbookError, loadHandbook, readKinds, toolkitFolder } from '../../plugins/core/index.ts';
import { checkedOptions, type HandbookOptions } from '../open-handbook.ts';
import { printNotice, printResult } from '../terminal.ts';
import { writeNewFile } from '../write-new-file.ts';
import { askOnTerminal } from './ask.ts';
import { askForName, chooseKind } from './choose-page.ts';
import { type NewPage, planPage, type Surroundings } from './plan-page.ts';

export interface NewOptions extends HandbookOptions {
  service?: string;
  title?: string;
  set: string[];
  dryRun?: boolean;
}

/** Writes a page to start from, says where it stands and what to do next. */
export async function newPage(
  kindId: string | undefined,
  givenName: string | undefined,
  options: NewOptions,
): Promise<void> {
  const { service, title, set, dryRun } = options;
  const handbook = await loadHandbook({ ...checkedOptions(options), allowEmpty: true });
  refuseCollection(handbook);
  const kind = await chooseKind(kindId, handbook.kinds, askOnTerminal);
  const { schemas } = readKinds([join(toolkitFolder(), 'schemas'), join(resolve(options.root), 'schemas')]);
  const around = { handbook, graph: buildGraph(handbook), schemas };
  const name = givenName ?? (await askForName(kind, around, askOnTerminal));
  const page = await planPage({ kind, name, service, title, settings: set }, around, askOnTerminal);
  if (dryRun !== true) writeNewFile(handbook.root, page.file, page.text);
  printResult(dryRun === true ? `${page.file}\n\n${page.text}` : `${page.file}\n`);
  if (dryRun !== true) for (const step of nextSteps(page, around)) printNotice(step);
}

function nextSteps({ service }: NewPage, { graph }: Surroundings): string[] {
  const lacksPage = service !== undefined && graph.named(service, ['service']).length === 0;
  return [
    'Write what the page asks for where it says `TODO`, then run `handbook lint`.',
    'Take `state: draft` away once somebody has proved it.',
    ...(lacksPage ? [`The service has no page yet: \`handbook new service ${service}\`.`] : []),
  ];
}

/** The first docs/ or runbooks/ in a collection would take its pages out of the handbook. */
function refuseCollection({ contentFolders, documents, snippets }: Surroundings['handbook']): void {
  if (!contentFolders.includes('') || documents.length + snippets.length === 0) return;
  throw new HandbookError(
    'The root has pages but neither `docs/` nor `runbooks/`; a first one would hide those pages.',
    {
      hint: 'Move the pages below `docs/` or `runbooks/` first, or write the page by hand.',
    },
  );
}
