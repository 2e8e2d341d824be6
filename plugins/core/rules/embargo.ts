import { complaintsOf } from '../graph/public-part/complaints-of.ts';
import { readInternalParts } from '../graph/public-part/read-internal-parts.ts';
import { defineRule } from '../model/rule.ts';

export const embargo = defineRule({
  id: 'embargo',
  severity: 'error',
  guard: true,
  description: 'A public repository holds nothing that is internal, restricted or still under embargo.',
  *document(document, handbook) {
    const { file, frontMatter } = document;
    const isPrivate = handbook.settings.repository === 'private';
    const { marks, faults } = readInternalParts(document);
    for (const fault of isPrivate ? faults : []) yield { file, ...fault };
    if (isPrivate) return;
    for (const { span } of marks) yield { file, span, message: MARKED };
    for (const [field, complaint] of complaintsOf(document, handbook.today)) {
      const message = `${complaint}, but the repository is public, its source and history too: move the page into a private repository, or publish it later.`;
      yield { file, span: frontMatter.places[`/${field}`]?.value ?? frontMatter.span, message };
    }
  },
});

const MARKED =
  'A mark for an internal part hides nothing here, since the repository is public, its source and history too: take the part out, or keep the page in a private repository and publish its public part from there.';
