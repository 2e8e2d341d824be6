import { isDeepStrictEqual } from 'node:util';
import { readMarkdown } from '../load/read-markdown.ts';
import { applyEdits } from '../model/apply-edits.ts';
import { readYaml } from '../schema/read-yaml.ts';
import { isRecord } from '../schema/yaml-nodes.ts';
import { type MatterReading, type Review, reviewEdits } from './review-edits.ts';

/**
 * Writes a review into the front matter of a page and leaves every other character as it is. Gives undefined where the front
 * matter is written so that this cannot be done: with faults, in braces, or by aliases.
 */
export function writeReview(text: string, review: Review): string | undefined {
  const before = readMatter(text);
  if (before === undefined) return undefined;
  const edited = applyEdits(text, reviewEdits(text, before, review));
  const { reviewed, against } = review;
  const expected = { ...before.value, reviewed, ...(against !== undefined && { 'reviewed-against': against }) };
  // An anchor may carry an edit to other fields: then the page stays as it is.
  return isDeepStrictEqual(readMatter(edited)?.value, expected) ? edited : undefined;
}

function readMatter(text: string): MatterReading | undefined {
  const { frontMatter } = readMarkdown(text);
  if (frontMatter === undefined) {
    // One that is opened and never closed would swallow what is written above it.
    return /^---/.test(text) ? undefined : { value: {}, places: {}, span: undefined };
  }
  const { value, places, faults } = readYaml(text.slice(...frontMatter.yaml), { offset: frontMatter.yaml[0] });
  if (faults.length > 0 || !(isRecord(value) || value === null)) return undefined;
  return { value: value ?? {}, places, span: frontMatter.span };
}
