import { relative } from 'node:path';
import { type BaselineUpdate, type LoadOptions, updateBaseline, writeWhole } from '../../plugins/core/index.ts';
import { printNotice } from '../terminal.ts';

/** Writes the first baseline or shrinks the one that is there, and says so. Answers what it does not hold. */
export async function freezeProblems(options: LoadOptions): Promise<BaselineUpdate> {
  const update = await updateBaseline(options);
  writeWhole(update.path, [update.text]);
  printNotice(explain(update));
  return update;
}

function explain({ path, before, after, report }: BaselineUpdate): string {
  const name = relative('.', path).startsWith('..') ? path : relative('.', path);
  if (before === undefined) return `${name}: frozen, ${count(after)}.${guards(report.problems.length)}`;
  const fewer = before === after ? 'as before' : `${before - after} fewer`;
  return `${name}: ${count(after)}, ${fewer}.${news(report.problems.length)}`;
}

function guards(left: number): string {
  return left === 0 ? '' : ` Guards found ${count(left)}, which no baseline holds: mend what they found.`;
}

function news(left: number): string {
  if (left === 0) return '';
  return ` It only shrinks, so the report still has ${count(left)}: mend what is new, or suppress it with a reason.`;
}

function count(number: number): string {
  return `${number} problem${number === 1 ? '' : 's'}`;
}
