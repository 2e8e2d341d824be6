import type { YAMLError } from 'yaml';
import { quoted } from '../model/plain-text.ts';
import type { Span } from '../model/span.ts';

/** Something that keeps a text from being valid YAML of the plain sort that we accept. */
export interface YamlFault {
  span: Span;
  message: string;
  /** The first of two places that contradict each other. */
  related?: { span: Span; message: string };
}

/** Says in our own words what the parser found. */
export function faultOfParser(error: YAMLError, text: string, offset: number): YamlFault {
  const [start, end] = spanInText(error.pos, text);
  const found = text.slice(start, Math.min(end, start + 60)).trim();
  return { span: [start + offset, end + offset], message: sentence(error, found === '' ? undefined : quoted(found)) };
}

function spanInText([from, to]: [number, number], text: string): [number, number] {
  const start = Math.min(Math.max(from, 0), text.length);
  return [start, Math.min(Math.max(to, start), text.length)];
}

function sentence({ code, message }: YAMLError, found: string | undefined): string {
  if (code === 'TAG_RESOLVE_FAILED') {
    return `Unexpected tag ${found ?? '`!`'}, expected plain YAML: remove the tag, nothing here is turned into code or objects.`;
  }
  const missing = /(?:Missing closing|end with an?) (\S+)$/.exec(message)?.[1];
  if (missing !== undefined)
    return `Found no closing ${MARKS[missing] ?? `\`${missing}\``}: add it where the value ends.`;
  return (
    SENTENCES[code] ?? `Unexpected ${found ?? 'end'} in YAML, expected a key with a value: check the lines around it.`
  );
}

const MARKS: Record<string, string> = { '"quote': 'quote `"`', "'quote": "quote `'`" };

const SENTENCES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Found a tab in the indentation, YAML allows spaces only: replace it by spaces.',
  BAD_INDENT: 'Unexpected indentation, expected the column where the lines of the same level begin: align this line.',
  BLOCK_AS_IMPLICIT_KEY: 'Unexpected `:` inside a value, put the value in quotes or begin a new line for the key.',
  BLOCK_IN_FLOW: 'Found an indented list inside `[ ]` or `{ }`, write the items there separated by commas.',
  MULTILINE_IMPLICIT_KEY:
    'Found a line without `:`, expected `key: value`: add the colon, or indent the line if it continues a value.',
  MISSING_CHAR:
    'Found a line without its separator, expected `key: value` or `- item`: add the missing `:`, `-`, comma or space.',
  BAD_SCALAR_START: 'Found a value that begins with a reserved character, put it in quotes.',
  BAD_DQ_ESCAPE: 'Unknown escape in double quotes, write `\\\\` for a backslash or use single quotes.',
  BAD_ALIAS: 'Found `*` or `&` without a usable name, put the value in quotes if the character is meant literally.',
  ALIAS_PROPS: 'Found a tag or an anchor on an alias, remove it.',
  MULTIPLE_ANCHORS: 'Found a second anchor on one value, keep one.',
  MULTIPLE_TAGS: 'Found a second tag on one value, remove both.',
  KEY_OVER_1024_CHARS: 'Found a key of more than 1024 characters, expected a short name: put the text into the value.',
};
