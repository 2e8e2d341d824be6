import type { Heading } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

export const headingOrder = defineRule({
  id: 'heading-order',
  severity: 'info',
  description: 'A page has one heading of level 1 at most, and no level is left out on the way down.',
  *document({ file, content }) {
    let above: Heading | undefined;
    let title: Heading | undefined;
    for (const heading of content.headings) {
      const { depth, span, text } = heading;
      if (depth === 1 && title !== undefined) {
        const message = `${quoted(text)} is a second heading of level 1 after ${quoted(title.text)}, expected one as the page's title; write \`## ${plain(text)}\`.`;
        yield { file, span, message };
      }
      // A page whose title stands in the front matter may begin with level 2.
      const deepest = (above?.depth ?? 1) + 1;
      if (depth > deepest) {
        const below =
          above === undefined ? 'at the top of the page' : `below ${quoted(above.text)} of level ${above.depth}`;
        const message = `${quoted(text)} is a heading of level ${depth} ${below}, expected level ${deepest} at most; readers who listen lose the thread.`;
        yield { file, span, message };
      }
      if (depth === 1) title ??= heading;
      above = heading;
    }
  },
});

function plain(text: string): string {
  return text.replaceAll('`', '').slice(0, 60);
}
