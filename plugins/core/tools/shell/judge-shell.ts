import { commandsIn } from './commands-in.ts';
import { isPlainShell } from './is-plain-shell.ts';
import { maskPlaceholders } from './mask-placeholders.ts';
import { type ShellFault, shellFault } from './shell-fault.ts';

/** The first fault in the commands of a block; undefined where there is none, or nothing to judge. */
export function judgeShell(text: string, language: string): ShellFault | undefined {
  const commands = commandsIn(text, language);
  if (commands === undefined) return undefined;
  const script = maskPlaceholders(commands);
  return isPlainShell(script) ? undefined : shellFault(script);
}
