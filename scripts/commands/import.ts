import type { Command } from 'commander';
import { registerImportRules } from './import-rules.ts';
import { registerImportRunbooks } from './import-runbooks.ts';

/** `handbook import …`: takes in what others wrote, or what rules say already. */
export function registerImport(program: Command): void {
  const command = program.command('import').description('take in runbooks of others, or draft those that rules lack');
  registerImportRunbooks(command);
  registerImportRules(command);
}
