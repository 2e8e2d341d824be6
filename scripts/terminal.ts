import { lstatSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import picocolors from 'picocolors';
import { type HandbookError, type Link, type Paint, writeWhole } from '../plugins/core/index.ts';

/** Colours for one stream: only where a person looks at it, or as NO_COLOR and FORCE_COLOR ask. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const { red, yellow, blue, dim, bold } = picocolors.createColors(hasColours(stream));
  const styles = { error: red, warning: yellow, info: blue, quiet: dim, strong: bold };
  return (style, text) => styles[style](text);
}

function hasColours({ isTTY }: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY === true && TERM !== 'dumb';
}

/** Links for one stream (OSC 8), where a person looks at it with a terminal that is known to have them. */
export function linkFor(stream: NodeJS.WriteStream): Link {
  if (stream.isTTY !== true || !hasColours(stream) || !knowsLinks(process.env)) return (text) => text;
  // The address comes from settings: encoded, it cannot end the sequence early.
  return (text, url) =>
    `\u001b]8;;${encodeURI(url.toWellFormed()).replaceAll('%25', '%')}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** There is no question to ask a terminal; these are known to show links, others might show the sequence. */
function knowsLinks(env: NodeJS.ProcessEnv): boolean {
  const programs = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio'];
  if (programs.includes(env.TERM_PROGRAM ?? '') || env.WT_SESSION || env.KITTY_WINDOW_ID || env.DOMTERM) return true;
  if (Number(env.VTE_VERSION) >= 5_000) return true;
  return /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(env.TERM ?? '');
}

/** Writes the result of a command: to stdout, or to the file that was asked for. */
export function printResult(text: string, output?: string): void {
  if (output === undefined) process.stdout.write(text);
  // A device, a pipe or a link is written into, a file is replaced as a whole.
  else if (lstatSync(output, { throwIfNoEntry: false })?.isFile() === false) writeFileSync(output, text);
  else {
    // A folder that is not there is a typing error more often than a wish.
    statSync(dirname(output));
    writeWhole(output, [text]);
  }
}

/** Says why the tool could not do its work, and what to do. */
export function printFailure({ message, hint }: Pick<HandbookError, 'message' | 'hint'>): void {
  const paint = paintFor(process.stderr);
  process.stderr.write(`${paint('error', 'handbook:')} ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`);
}

/** Says something beside the result. For people, so on stderr. */
export function printNotice(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Says how far a long step has come: only where somebody waits at a terminal. */
export function printProgress(text: string): void {
  if (process.stderr.isTTY) printNotice(text);
}
