import type { Link } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

export const linkStaysInside = defineRule({
  id: 'link-stays-inside',
  severity: 'error',
  guard: true,
  description: 'A link leads to a page, a published file or a web address, never to a foreign file or a script.',
  *links(document, { deadLinksOf }) {
    for (const { file, link, outcome } of deadLinksOf(document)) {
      if (outcome.type !== 'refused' || isPictureInPage(link)) continue;
      const message = `${quoted(link.target)} is shown as text, not as a link: ${outcome.reason}; link to a page, an image or a web address.`;
      yield { file, span: link.targetSpan, message };
    }
  },
});

/** A picture in the page itself is no way out, and an image runs no script. */
function isPictureInPage({ type, target }: Link): boolean {
  return type === 'image' && /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/i.test(target);
}
