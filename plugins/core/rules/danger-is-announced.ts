import { fencePlaces } from '../load/fence-places.ts';
import type { Document } from '../model/document.ts';
import type { Fence } from '../model/page-content.ts';
import { defineRule } from '../model/rule.ts';
import { findDangers } from '../tools/shell/find-dangers.ts';
import { isScript, isSession } from '../tools/shell/shell-languages.ts';

export const dangerIsAnnounced = defineRule({
  id: 'danger-is-announced',
  severity: 'info',
  description: 'A command that is hard to take back stands below a warning, or on a page that says how to go back.',
  *document(document) {
    const { file, content } = document;
    if (content.fences.length === 0 || content.headings.some(({ text, empty }) => !empty && WAY_BACK.test(text)))
      return;
    for (const fence of content.fences) {
      if (!(isScript(fence.language) || isSession(fence.language)) || /(?:^|\s)file=/.test(fence.meta)) continue;
      const [danger] = findDangers(fence.value, fence.language);
      if (danger === undefined || isAnnounced(document, fence, danger.span[0])) continue;
      const message = `This ${danger.words}, and neither a warning stands before it nor a Rollback on the page: say what is lost and when not to run it, or how to go back.`;
      yield { file, span: fencePlaces(fence)(danger.span), message };
    }
  },
});

const WAY_BACK =
  /\b(?:roll(?:ing)? ?back|back(?:ing)? out|revert(?:ing)?|undo(?:ing)?|restor(?:e|ing)|recover(?:y|ing)?)\b/i;

/** Whether the section warns before the block does it; a comment above the command in the block counts. */
function isAnnounced({ text, content }: Document, fence: Fence, danger: number): boolean {
  const start = content.headings.findLast(({ depth, span }) => depth <= 2 && span[0] < fence.span[0])?.span[0] ?? 0;
  const comments = fence.value.slice(0, danger).match(/#[^\n]*/g) ?? [];
  return WARNING.test(text.slice(start, fence.span[0])) || WARNING.test(comments.join('\n'));
}

const WARNING =
  /:::(?:warning|danger|caution|important)|\[!(?:warning|caution|important)\]|\b(?:warnings?|caution|careful(?:ly)?|beware|danger(?:ous)?|destructive|destroys?|disrupt(?:s|ive|ion)?|irreversibl[ey]|permanent(?:ly)?|data ?loss|los(?:e|es|ing)|lost|undone|back ?ups?|back up|risks?|risky|make sure|ensure|only (?:if|when|after|once|as)|as a last resort|last resort|restart(?:s|ed|ing)?|downtime|outage|interrupt(?:s|ion)?|be aware|do not|don['’]t|never|consider|confirm|verify that|first check|safe(?:ly)?|if (?:possible|necessary|needed|appropriate)|will (?:be )?(?:delete|remove|restart|terminate|stop|kill|evict|drain|lose|destroy|erase|wipe|cause)\w*|important)\b/i;
