import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { levelOf, type RuleLevel, readLevels, rules } from '../../plugins/core/index.ts';
import { paintFor, printResult } from '../terminal.ts';

interface RulesOptions {
  root: string;
  settings?: string;
  format: 'text' | 'json';
}

export function registerRules(program: Command): void {
  program
    .command('rules')
    .description('list the rules, at the level that the handbook gives them')
    .option('--root <folder>', 'the handbook', '.')
    .option('--settings <file>', 'settings to use instead of handbook.yml in the root')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action(({ root, settings, format }: RulesOptions) => {
      const levels = readLevels(resolve(root), settings);
      const facts = rules.map((rule) => ({
        id: rule.id,
        level: levelOf(rule, levels),
        guard: rule.guard ?? false,
        ...(rule.pack && { pack: rule.pack }),
        description: rule.description,
      }));
      printResult(format === 'json' ? `${JSON.stringify(facts, undefined, 2)}\n` : listAsText(facts));
    });
}

interface RuleFacts {
  id: string;
  level: RuleLevel;
  guard: boolean;
  pack?: string;
  description: string;
}

function listAsText(facts: readonly RuleFacts[]): string {
  const paint = paintFor(process.stdout);
  const widest = Math.max(...facts.map(({ id }) => id.length));
  return facts
    .map(({ id, level, guard, pack, description }) => {
      const kind = guard ? ' (guard)' : pack === undefined ? '' : ` (${pack})`;
      const shown = `${level}${kind}`.padEnd(18);
      return `${paint('strong', id.padEnd(widest))}  ${paint(level === 'off' ? 'quiet' : level, shown)}  ${description}\n`;
    })
    .join('');
}
