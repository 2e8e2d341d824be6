import { type Prose, readProse } from '../load/read-prose.ts';
import { placesOfPhrases } from '../model/places-of-phrases.ts';
import { quoted } from '../model/plain-text.ts';
import type { Severity } from '../model/problem.ts';
import { defineRule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';
import { BLAMING_WORDS } from './blameless-words.ts';

export const rcaIsBlameless = defineRule({
  id: 'rca-is-blameless',
  severity: 'error',
  description:
    'An analysis asks what made an action look right: no person is its cause, and nothing “should have” been.',
  *document(document, { settings }) {
    const { file, kind } = document;
    if (kind !== 'rca') return;
    for (const prose of readProse(document.text)) {
      for (const { start, end, severity, reason } of hitsIn(prose, settings)) {
        const found = prose.text.slice(start, end).replace(/\s+/g, ' ');
        yield { file, span: prose.spanOf(start, end), severity, message: `${quoted(found)} blames: ${reason}.` };
      }
    }
  },
});

interface Hit {
  start: number;
  end: number;
  severity: Severity;
  reason: string;
}

/** What blames in one paragraph, in order; of hits that overlap, the first that was tried. */
function hitsIn(prose: Prose, { blameless = {} }: Settings): Hit[] {
  const allowed = placesOfPhrases(prose.text, blameless.allow ?? []);
  const own = (blameless.phrases ?? []).flatMap(({ phrase, reason }) =>
    placesOfPhrases(prose.text, [phrase]).map(
      (place): Hit => ({ ...place, severity: 'error', reason: withoutStop(reason) }),
    ),
  );
  const builtIn = BLAMING_WORDS.flatMap(({ pattern, severity, reason }) =>
    [...prose.text.matchAll(pattern)].map(
      ({ 0: match, index }): Hit => ({ start: index, end: index + match.length, severity, reason }),
    ),
  );
  const hits: Hit[] = [];
  for (const hit of [...own, ...builtIn]) {
    if (![...allowed, ...hits].some((other) => overlap(hit, other))) hits.push(hit);
  }
  return hits.sort((a, b) => a.start - b.start);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function withoutStop(reason: string): string {
  return reason.replace(/\.$/, '');
}
