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
        description: rule.description,
      }));
      printResult(format === 'json' ? `${JSON.stringify(facts, undefined, 2)}\n` : listAsText(facts));
    });
}

function listAsText(facts: readonly { id: string; level: RuleLevel; guard: boolean; description: string }[]): string {
  const paint = paintFor(process.stdout);
  const widest = Math.max(...facts.map(({ id }) => id.length));
  return facts
    .map(({ id, level, guard, description }) => {
      const shown = `${level}${guard ? ' (guard)' : ''}`.padEnd(15);
      return `${paint('strong', id.padEnd(widest))}  ${paint(level === 'off' ? 'quiet' : level, shown)}  ${description}\n`;
    })
    .join('');
}
