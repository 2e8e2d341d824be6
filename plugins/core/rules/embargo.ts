import type { Document } from '../model/document.ts';
import { placeIn } from '../model/places.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

export const embargo = defineRule({
  id: 'embargo',
  severity: 'error',
  guard: true,
  description: 'A public repository holds nothing that is internal, restricted or still under embargo.',
  *document(document, handbook) {
    if (handbook.settings.repository === 'private') return;
    for (const [field, complaint] of complaintsOf(document, handbook.today)) {
      const { file, frontMatter } = document;
      const message = `${complaint}, but the repository is public, its source and history too: move the page into a private repository, or publish it later.`;
      yield { file, span: placeIn(frontMatter.places, `/${field}`)?.value ?? frontMatter.span, message };
    }
  },
});

function* complaintsOf({ frontMatter }: Document, today: string): Generator<[field: string, complaint: string]> {
  const { audience, tlp, 'embargo-until': until } = frontMatter.value;
  if (audience === 'internal') yield ['audience', '`audience` is `internal`'];
  if (typeof tlp === 'string' && OPEN.test(tlp) === false) {
    yield ['tlp', `\`tlp\` is ${quoted(tlp)}, which limits who may read the page`];
  }
  if (typeof until === 'string' && until > today) yield ['embargo-until', `The embargo ends on ${quoted(until)}`];
}

// TLP 1 called it white. Anything else, misspelt or not, is kept back.
const OPEN = /^(?:tlp:)?(?:clear|white)$/i;
