import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  describeKind,
  describeRule,
  HandbookError,
  nearest,
  readKinds,
  rules,
  toolkitFolder,
} from '../../plugins/core/index.ts';
import { printResult } from '../terminal.ts';

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('print what a rule wants and why, or what a page of a kind holds')
    .argument('<name>', 'a rule or a kind')
    .option('--root <folder>', 'the handbook, for kinds of its own', '.')
    .action((name: string, { root }: { root: string }) => printResult(explain(name, root)));
}

function explain(name: string, root: string): string {
  const rule = rules.find(({ id }) => id === name);
  if (rule !== undefined) {
    const page = readFileSync(join(toolkitFolder(), 'docs/reference/rules', `${name}.md`), 'utf8');
    return page + describeRule(rule);
  }
  const { kinds, schemas } = readKinds([join(toolkitFolder(), 'schemas'), join(root, 'schemas')]);
  const kind = kinds.find(({ id }) => id === name);
  if (kind !== undefined) return describeKind(kind, schemas.fields(kind.schemaId));
  const guess = nearest(
    name,
    [...rules, ...kinds].map(({ id }) => id),
  );
  throw new HandbookError(
    `Unknown rule or kind \`${name}\`${guess === undefined ? '.' : `, did you mean \`${guess}\`?`}`,
    {
      hint: '`handbook rules` lists the rules, `handbook kinds` the kinds of pages.',
    },
  );
}
