import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

export const linkTextSaysWhere = defineRule({
  id: 'link-text-says-where',
  severity: 'info',
  description: 'The text of a link says where it leads, also to somebody who hears or skims the links alone.',
  *document({ file, content }) {
    for (const { type, text, span, target } of content.links) {
      if (type !== 'link' || target === '') continue;
      const words = text
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/[.:!,>»→]+$/, '')
        .trim()
        .toLowerCase();
      if (words === '') {
        yield { file, span, message: 'The link has no text, so nobody can see or hear it; write where it leads.' };
      } else if (VAGUE.has(words)) {
        const message = `The link ${quoted(text)} does not say where it leads; make the name of what is there the link.`;
        yield { file, span, message };
      }
    }
  },
});

const VAGUE: ReadonlySet<string> = new Set(
  'here|click here|this|this link|link|this page|page|this one|see here|look here|read more|more|learn more|more info|more information|this document|this article|website|this site|url|go'.split(
    '|',
  ),
);
