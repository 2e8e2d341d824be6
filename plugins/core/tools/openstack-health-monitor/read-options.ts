import { plainText, quoted } from '../../model/plain-text.ts';
import { nearest } from '../../schema/nearest.ts';
import { isFull } from '../health/is-full.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { RUN_OPTIONS } from './run-options.ts';
import type { ShellWord } from './shell-lines.ts';

/** Reads the options of a call into the map, as the script does: words that it does not know end it at once. */
export function readOptions(words: readonly ShellWord[], options: Map<string, string>, reading: SnippetReading): void {
  // A call that cleans up after an interrupted run is not how the monitor runs.
  if (words.some(({ text }) => text === 'CLEANUP' || text === 'CONNTEST')) return;
  for (let at = 0; at < words.length; at++) {
    if (isFull(reading)) return;
    const word = words[at] as ShellWord;
    // What the caller adds, or the shell fills in, is not known here; after a redirection there are no options.
    if (/^\$|^`/.test(word.text)) continue;
    if (/^\d*[<>]/.test(word.text)) return;
    const [, joined, rest = ''] = /^(-n|--os-cloud=)(.+)$/s.exec(word.text) ?? [];
    const name = joined === undefined ? word.text : joined.replace('=', '');
    const option = Object.hasOwn(RUN_OPTIONS, name) ? RUN_OPTIONS[name] : undefined;
    if (option === undefined) reportUnknown(word, reading);
    else if (joined !== undefined) options.set(name, plainText(rest));
    else {
      const next = words[at + 1];
      const takes =
        option.value === 'required' || (option.value === 'optional' && next !== undefined && !/^[-$]/.test(next.text));
      if (takes && next === undefined) {
        const message = `Found ${quoted(name)} without its value, expected one after it: ${option.meaning.toLowerCase()}.`;
        reading.report(word.span, message);
      }
      if (takes && next !== undefined) at++;
      options.set(name, takes && next !== undefined ? shown(name, next.text) : '');
      if (takes && next !== undefined) checkNumber(name, next, reading);
    }
  }
}

/** Addresses of people are not for a public page. */
function shown(name: string, value: string): string {
  return name === '-e' || name === '-m' ? '****' : plainText(value);
}

function checkNumber(name: string, { text, span }: ShellWord, reading: SnippetReading): void {
  if (!NUMBERS.has(name) || /^-?\d{1,9}$/.test(text) || text.startsWith('$')) return;
  reading.report(span, `Found ${quoted(text)} after \`${name}\`, expected a whole number.`);
}

const NUMBERS = new Set('-n -N -a -s -z -i -r -g -G -w -W -V -p'.split(' '));

function reportUnknown({ text, span }: ShellWord, reading: SnippetReading): void {
  const meant = nearest(
    text,
    Object.keys(RUN_OPTIONS).filter((name) => name.length > 2),
  );
  const hint = meant === undefined ? 'remove it.' : `did you mean \`${meant}\`?`;
  reading.report(span, `Unknown option ${quoted(text)}, on which the monitor ends at once: ${hint}`);
}
