import { readSession } from './read-session.ts';
import { isScript, isSession } from './shell-languages.ts';

/**
 * The commands of a block, every character at its offset: prompts and answers become spaces. Undefined for a block in
 * another language, and for a session without prompts, where nobody can tell what was typed.
 */
export function commandsIn(text: string, language: string): string | undefined {
  const session = isSession(language);
  if (!session && !isScript(language)) return undefined;
  const lines = readSession(text, session);
  if (lines === undefined) return session ? undefined : text;
  let commands = '';
  let at = 0;
  for (const { type, span, prompt } of lines) {
    if (type === 'output') continue;
    commands += blank(text.slice(at, prompt[1])) + text.slice(prompt[1], span[1]);
    at = span[1];
  }
  return commands + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
