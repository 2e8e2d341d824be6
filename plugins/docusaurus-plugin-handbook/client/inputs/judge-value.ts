import type { PageInput } from '../../props.ts';
import { INPUT_TYPES } from './input-types.ts';
import { matchesShape } from './matches-shape.ts';

/** Longest value that is looked at: that of a host name. */
const LONGEST_VALUE = 253;

/**
 * Why a value must not be filled into a command, as a sentence; undefined when it may. The first checks hold for every
 * input: no nesting of quotes, `$(…)`, `sh -c`, here-documents or queries is broken by a value that passes them.
 */
export function judgeValue(
  value: string,
  { checks, example }: Pick<PageInput, 'checks' | 'example'>,
): string | undefined {
  if (value.length > LONGEST_VALUE) return `It is longer than ${LONGEST_VALUE} characters.`;
  const stranger = /[^A-Za-z0-9._:/@%+,=-]/u.exec(value)?.[0];
  if (stranger !== undefined) return `It has ${nameOf(stranger)}, which commands could misread.`;
  if (value.startsWith('-')) return 'It begins with `-`, so a command would take it for an option.';
  if (/(?:^|[/:@%+,=])\.\.(?:$|[/:@%+,=])/.test(value)) return 'It has `..`, which leads out of a folder.';
  for (const check of checks) {
    if ('type' in check) {
      const [pattern, words] = INPUT_TYPES[check.type];
      if (!pattern.test(value)) return `Expected ${words}.`;
    } else if (!matchesShape(value, check.shape)) {
      return example ? `Expected a value like \`${example}\`.` : 'It does not match the pattern of this input.';
    }
  }
  return undefined;
}

function nameOf(character: string): string {
  if (character === ' ') return 'a space';
  if (character === '\n' || character === '\r') return 'a line end';
  return /^[!-~]$/.test(character) ? `\`${character}\`` : 'a character outside of ASCII';
}
