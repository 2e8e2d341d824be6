import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { COMMAND } from './run-command.ts';

/** Whether `script` of util-linux can give a program a terminal; every Debian has it, other systems another one of that name. */
export const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** What a person types once something shows. */
export type Typed = readonly [shows: string, keys: string];

/** Runs the bundled command in a terminal and types; resolves with what was shown, without its control sequences. */
export async function runInTerminal(
  args: readonly string[],
  typed: readonly Typed[],
  columns = 100,
): Promise<{ code: number; shown: string }> {
  const quoted = [process.execPath, COMMAND, ...args].map((arg) => `'${arg}'`).join(' ');
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', TERM: 'xterm' };
  const terminal = spawn('script', ['-qec', `stty cols ${columns} rows 40; ${quoted}`, '/dev/null'], { env });
  let shown = '';
  let read = 0;
  const left = [...typed];
  terminal.stdout.on('data', (data: Buffer) => {
    shown += stripVTControlCharacters(data.toString()).replaceAll('\r', '');
    const [next] = left;
    const at = next === undefined ? -1 : shown.indexOf(next[0], read);
    if (next === undefined || at < 0) return;
    // What a question showed before an answer must not be taken for the next one.
    read = shown.length;
    left.shift();
    terminal.stdin.write(next[1]);
  });
  const code = await new Promise<number>((resolve) => terminal.once('close', (status) => resolve(status ?? -1)));
  return { code, shown };
}
