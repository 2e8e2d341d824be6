import { createInterface } from 'node:readline/promises';
import { HandbookError, plainText } from '../../plugins/core/index.ts';
import type { Ask } from './plan-page.ts';

/** Asks on the terminal; where standard input is none, nobody is asked and nothing waits. */
export const askOnTerminal: Ask = async (name, meaning, example) => {
  if (process.stdin.isTTY !== true) return undefined;
  // Standard output carries the path of the page, which a script may want.
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const stopped = new Promise<never>((_, reject) => {
    terminal.once('SIGINT', () => reject(new HandbookError('Stopped, nothing was written.')));
    terminal.once('close', () => reject(new HandbookError('The input ended, nothing was written.')));
  });
  try {
    const question = `${plainText(meaning)}\n${name} (such as ${plainText(example)}): `;
    return (await Promise.race([terminal.question(question), stopped])).trim() || undefined;
  } finally {
    stopped.catch(() => undefined);
    terminal.close();
  }
};
