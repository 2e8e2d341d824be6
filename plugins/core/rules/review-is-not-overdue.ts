import { reviewDue } from '../graph/queries/review-due.ts';
import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';

export const reviewIsNotOverdue = defineRule({
  id: 'review-is-not-overdue',
  severity: 'warning',
  calendar: true,
  description: 'The last review of a page is not older than its kind allows.',
  *document(document, handbook) {
    const due = reviewDue(document, handbook);
    const { file, frontMatter } = document;
    const { reviewed, state } = frontMatter.value;
    // A page that was replaced is read for its pointer alone.
    if (due === undefined || due >= handbook.today || state === 'deprecated') return;
    const message = `The review of ${quoted(String(reviewed))} held until ${due}; try the steps again, mend what changed and set \`reviewed\` to the day of that.`;
    yield { file, span: frontMatter.places['/reviewed']?.value ?? frontMatter.span, message };
  },
});
