import { createLinkResolver } from '../graph/resolve-link.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

export const linkStaysInside = defineRule({
  id: 'link-stays-inside',
  severity: 'error',
  guard: true,
  description: 'A link leads to a page, a published file or a web address, never to a foreign file or a script.',
  *handbook(handbook) {
    const resolveLink = createLinkResolver(handbook);
    for (const { file, content } of handbook.documents) {
      for (const { target, targetSpan, type } of content.links) {
        // A picture in the page itself is no way out, and an <img> runs no script.
        if (type === 'image' && /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(target)) continue;
        const found = resolveLink(file, target);
        if (found.type !== 'refused') continue;
        const message = `${quoted(target)} is shown as text, not as a link: ${found.reason}; link to a page, an image or a web address.`;
        yield { file, span: targetSpan, message };
      }
    }
  },
});
