import { writeFileSync } from 'node:fs';
import picocolors from 'picocolors';
import type { HandbookError, Paint } from '../plugins/core/index.ts';

/** Colours for one stream: only where a person looks at it, or as NO_COLOR and FORCE_COLOR ask. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const forced = process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0';
  const colours = process.env.NO_COLOR ? false : forced || stream.isTTY === true;
  const { red, yellow, blue, dim, bold } = picocolors.createColors(colours);
  const styles = { error: red, warning: yellow, info: blue, quiet: dim, strong: bold };
  return (style, text) => styles[style](text);
}

/** Writes the result of a command: to stdout, or to the file that was asked for. */
export function printResult(text: string, output?: string): void {
  if (output === undefined) process.stdout.write(text);
  else writeFileSync(output, text);
}

/** Says why the tool could not do its work, and what to do. */
export function printFailure({ message, hint }: Pick<HandbookError, 'message' | 'hint'>): void {
  const paint = paintFor(process.stderr);
  process.stderr.write(`${paint('error', 'handbook:')} ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`);
}

/** Says how far a long step has come. For people, so on stderr. */
export function printProgress(text: string): void {
  process.stderr.write(`${text}\n`);
}
