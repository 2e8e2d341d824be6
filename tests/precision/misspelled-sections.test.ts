import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFixes } from '../../plugins/core/check/fixes/make-fixes.ts';
import { buildGraph, checkHandbook, loadHandbook } from '../../plugins/core/index.ts';
import { type Random, seededRandom } from '../../scripts/bench/seeded-random.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY } from '../support/lint-files.ts';

// Real headings: those that say something else must not be taken for a section, and a slip in one of them must be seen.
describe.skipIf(corpus === undefined)('on real runbooks', async () => {
  if (corpus === undefined) return;
  const check = async (overlay?: Map<string, Buffer>) => {
    const handbook = await loadHandbook({ root: join(corpus ?? '', 'runbooks'), today: TODAY, cache: false, overlay });
    const { problems } = checkHandbook(handbook, buildGraph(handbook));
    return {
      handbook,
      guesses: problems.filter(
        ({ rule, message }) => rule === 'sections-are-present' && message.includes('did you mean'),
      ),
    };
  };
  const { handbook, guesses } = await check();

  test('no heading is taken for a section that it is not', () => {
    expect(guesses).toEqual([]);
  });

  test('one slip in one heading of each page is seen, and mended to what stood there', async () => {
    const random = seededRandom(20261126);
    const slips = new Map<string, string>();
    for (const { file, text, kind } of handbook.documents) {
      const headings = [...text.matchAll(/^## (?:Meaning|Impact|Diagnosis|Mitigation)$/gm)];
      const heading = kind === 'runbook' && headings.length === 4 && headings[random.between(0, 3)];
      if (!heading) continue;
      const title = withSlip(heading[0].slice(3), random);
      slips.set(file, `${text.slice(0, heading.index)}## ${title}${text.slice(heading.index + heading[0].length)}`);
    }
    expect(slips.size).toBeGreaterThan(240);
    const broken = await check(new Map([...slips].map(([file, text]) => [file, Buffer.from(text)])));
    const { texts } = makeFixes(broken.guesses, broken.handbook.textOf);
    const originals = [...slips.keys()].map((file) => [file, handbook.textOf(file)] as const);
    expect(new Map([...texts].sort())).toEqual(new Map(originals.sort()));
  });
});

/** A letter doubled, left out, changed or swapped, behind the first one. */
function withSlip(title: string, random: Random): string {
  const at = random.between(1, title.length - 2);
  const [before, letter, next, after] = [title.slice(0, at), title[at], title[at + 1], title.slice(at + 2)];
  const slips = [`${letter}${letter}${next}`, `x${next}`, `${next}${letter}`] as const;
  const slip = title.length > 6 ? random.pick([...slips, next ?? '']) : random.pick(slips);
  // Two equal letters that are swapped are no slip.
  return slip === `${letter}${next}` ? `${before}x${letter}${next}${after}` : `${before}${slip}${after}`;
}
