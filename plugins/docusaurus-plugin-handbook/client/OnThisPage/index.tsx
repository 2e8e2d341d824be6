import type { ReactNode } from 'react';

/** A part of the page that can be jumped to. */
export interface PageAnchor {
  id: string;
  text: string;
  level: number;
}

// What a responder with a phone wants first; everything else is in the folded list.
const URGENT = /^(?:mitigation|resolution|escalation|alerts|runbooks|related)$/i;

/** The contents of the page beside it, on wide screens. */
export function ContentsBeside({ anchors }: { anchors: readonly PageAnchor[] }): ReactNode {
  if (anchors.length < 2) return null;
  return (
    <nav className="handbook-contents handbook-contents--beside" aria-label="On this page">
      <p className="handbook-contents__title" aria-hidden="true">
        On this page
      </p>
      <Anchors anchors={anchors} />
    </nav>
  );
}

/** The same, folded under the title, on narrow screens; the parts one needs in a hurry are one tap away beside it. */
export function ContentsFolded({ anchors }: { anchors: readonly PageAnchor[] }): ReactNode {
  if (anchors.length === 0) return null;
  return (
    <Jumps anchors={anchors.filter((anchor) => anchor.level === 2 && URGENT.test(anchor.text))}>
      <details>
        <summary className="handbook-chip">On this page</summary>
        <Anchors anchors={anchors} />
      </details>
    </Jumps>
  );
}

/** The few parts of a page as buttons for the thumb, on narrow screens. */
export function Jumps({ anchors, children }: { anchors: readonly PageAnchor[]; children?: ReactNode }): ReactNode {
  if (anchors.length === 0 && !children) return null;
  return (
    <nav className="handbook-contents handbook-contents--folded" aria-label="Jump to a part of this page">
      {anchors.map((anchor) => (
        <a key={anchor.id} className="handbook-chip" href={`#${anchor.id}`}>
          {anchor.text}
        </a>
      ))}
      {children}
    </nav>
  );
}

function Anchors({ anchors }: { anchors: readonly PageAnchor[] }): ReactNode {
  return (
    <ul>
      {anchors.map((anchor) => (
        <li key={anchor.id} className={`handbook-contents__level-${anchor.level}`}>
          <a href={`#${anchor.id}`}>{anchor.text}</a>
        </li>
      ))}
    </ul>
  );
}
