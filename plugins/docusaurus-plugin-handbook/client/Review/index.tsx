import type { ReactNode } from 'react';
import type { ReviewFacts } from '../../props.ts';
import { Day } from '../Day/index.tsx';

/** How old what a page says is: the day of its last review, and whether another one is due. */
export function Review({ reviewed, reviewDue, overdue }: ReviewFacts): ReactNode {
  if (!reviewed) return null;
  return (
    <>
      Reviewed <Day day={reviewed} />
      {overdue && reviewDue && (
        <span className="handbook-badge handbook-badge--warning handbook-facts__overdue">
          review was due <Day day={reviewDue} />
        </span>
      )}
    </>
  );
}
