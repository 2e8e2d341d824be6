import { distance } from 'fastest-levenshtein';
import type { Document } from '../model/document.ts';
import type { SectionSpec } from '../model/kind.ts';
import type { Heading } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import type { Finding } from '../model/problem.ts';
import { headingMeans, titleIn } from './section-headings.ts';

/** The heading that was probably meant to be a missing section. Of two such headings nobody knows which. */
export function misspelledSection(
  { file, text, content }: Document,
  missing: SectionSpec,
  specs: readonly SectionSpec[],
): Finding | undefined {
  const near = content.headings.flatMap((heading) => {
    const meant = heading.depth === 2 ? onlyMeaning(heading, missing, specs) : undefined;
    return meant === undefined ? [] : [{ heading, meant }];
  });
  const [first, second] = near;
  if (first === undefined || second !== undefined) return undefined;
  const { heading, meant } = first;
  const written = titleIn(heading);
  const found = `Found ${quoted(written)}`;
  const lack = meant === missing.title ? found : `${found} but no section \`${missing.title}\``;
  const message = `${lack}, did you mean \`${meant}\`?`;
  return { file, span: heading.span, message, ...rename(text, heading, written, meant) };
}

/** What a heading was meant to say, if it is no section itself and not near to another one as well. */
function onlyMeaning(heading: Heading, missing: SectionSpec, specs: readonly SectionSpec[]): string | undefined {
  if (specs.some((spec) => headingMeans(heading, spec))) return undefined;
  const meant = slipOf(heading, missing);
  return specs.every((spec) => [undefined, meant].includes(slipOf(heading, spec))) ? meant : undefined;
}

function slipOf(heading: Heading, { title, synonyms }: SectionSpec): string | undefined {
  return [title, ...synonyms].find((name) => isSlip(titleIn(heading).toLowerCase(), name.toLowerCase()));
}

/**
 * Narrower than the guesses for names, because any heading is allowed beside the sections: `Import` is not `Impact`, and
 * `Migration` no `Mitigation`. One letter more, less, other or swapped, in a long word two, and never the first.
 */
function isSlip(written: string, meant: string): boolean {
  if (written[0] !== meant[0] || Math.min(written.length, meant.length) < SHORTEST) return false;
  if (Math.abs(written.length - meant.length) > 2) return false;
  return isSwap(written, meant) || distance(written, meant) <= (meant.length < LONG ? 1 : 2);
}

const SHORTEST = 6;
const LONG = 9;

function isSwap(written: string, meant: string): boolean {
  const at = [...meant].findIndex((_, index) => meant[index] !== written[index]);
  const swapped = `${meant.slice(0, at)}${meant[at + 1]}${meant[at]}${meant.slice(at + 2)}`;
  return at !== -1 && swapped === written;
}

/** A text with mark-up inside is for its author to mend. */
function rename(text: string, { span }: Heading, written: string, meant: string): Pick<Finding, 'suggestion'> {
  const at = text.slice(...span).indexOf(written);
  if (at === -1) return {};
  const start = span[0] + at;
  return { suggestion: { span: [start, start + written.length], text: meant } };
}
