import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

// To start from: it finds headings that end with a colon. Put what your rule is about in its place.
export const templateName = defineRule({
  id: 'template-name',
  severity: 'warning',
  description: 'A heading names what stands below it, without a colon.',
  *document({ file, content }) {
    for (const { span, text } of content.headings) {
      if (!text.endsWith(':')) continue;
      yield { file, span, message: `Found a colon at the end of the heading ${quoted(text)}, remove it.` };
    }
  },
});
