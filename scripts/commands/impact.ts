import { type Command, Option } from 'commander';
import { compareWithBase } from '../impact/compare-with-base.ts';
import { explainImpact } from '../impact/explain-impact.ts';
import { type HandbookOptions, withHandbookOptions } from '../open-handbook.ts';
import { paintFor, printResult } from '../terminal.ts';

export function registerImpact(program: Command): void {
  withHandbookOptions(program.command('impact'))
    .description('say what a change breaks or touches, compared with a commit')
    .argument('[base]', 'a branch, tag or commit; where the branch left its upstream or main when absent')
    .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
    .action(async (asked: string | undefined, options: HandbookOptions & { format: 'text' | 'json' }) => {
      const { base, impact } = await compareWithBase(asked, options);
      const { name, commit } = base;
      const { version, ...found } = impact;
      const json = () => `${JSON.stringify({ version, base: { name, commit }, ...found }, undefined, 2)}\n`;
      printResult(options.format === 'json' ? json() : explainImpact(impact, base, paintFor(process.stdout)));
    });
}
