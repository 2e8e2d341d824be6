import { type Document, reviewDue } from '../../core/index.ts';
import type { ReviewFacts } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { textField } from './read-fields.ts';

/** When a page was last reviewed, and whether it should have been again. */
export function reviewFacts({ handbook }: Site, document: Document): ReviewFacts {
  const reviewed = textField(document, 'reviewed');
  const due = reviewDue(document, handbook);
  return {
    ...(reviewed !== undefined && { reviewed }),
    ...(due !== undefined && { reviewDue: due }),
    ...(due !== undefined && due < handbook.today && { overdue: true }),
  };
}
