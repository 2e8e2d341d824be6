import { type Command, Option } from 'commander';
import { rules } from '../../plugins/core/index.ts';
import { paintFor, printResult } from '../terminal.ts';

export function registerRules(program: Command): void {
  program
    .command('rules')
    .description('list the rules, with their severity')
    .addOption(new Option('--format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .action(({ format }: { format: 'text' | 'json' }) => printResult(format === 'json' ? listAsJson() : listAsText()));
}

function listAsJson(): string {
  const facts = rules.map(({ id, severity, guard = false, description }) => ({ id, severity, guard, description }));
  return `${JSON.stringify(facts, undefined, 2)}\n`;
}

function listAsText(): string {
  const paint = paintFor(process.stdout);
  const widest = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, guard, description }) => {
      const level = `${severity}${guard ? ' (guard)' : ''}`.padEnd(15);
      return `${paint('strong', id.padEnd(widest))}  ${paint(severity, level)}  ${description}\n`;
    })
    .join('');
}
