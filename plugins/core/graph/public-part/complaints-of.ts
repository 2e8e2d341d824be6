import type { Document } from '../../model/document.ts';
import { quoted } from '../../model/plain-text.ts';

/** What a page says of itself that keeps it from the public on a day, each by its field. Without any, everybody may read it. */
export function* complaintsOf({ frontMatter }: Document, today: string): Generator<[field: string, complaint: string]> {
  const { audience, tlp, 'embargo-until': until } = frontMatter.value;
  if (audience === 'internal') yield ['audience', '`audience` is `internal`'];
  if (typeof tlp === 'string' && OPEN.test(tlp) === false) {
    yield ['tlp', `\`tlp\` is ${quoted(tlp)}, which limits who may read the page`];
  }
  if (typeof until === 'string' && until > today) yield ['embargo-until', `The embargo ends on ${quoted(until)}`];
}

// TLP 1 called it white. Anything else, misspelt or not, is kept back.
const OPEN = /^(?:tlp:)?(?:clear|white)$/i;
