import type { ReactNode } from 'react';
import type { PageProps } from '../../props.ts';
import { PageLink } from '../PageLink/index.tsx';

/** Warns before anybody follows a page that is out of use or not finished. */
export function PageNotice({ page }: { page: PageProps }): ReactNode {
  if (page.state === 'deprecated') {
    return (
      <div className="handbook-notice handbook-notice--deprecated" role="note" aria-label="Deprecated page">
        <strong>This page is deprecated.</strong>{' '}
        {page.replacedBy ? <Replacement page={page} /> : 'It has no replacement.'}
      </div>
    );
  }
  if (page.state === 'draft') {
    return (
      <div className="handbook-notice handbook-notice--draft" role="note" aria-label="Draft page">
        <strong>This page is a draft.</strong> Its steps have not been reviewed: read each command before you run it.
      </div>
    );
  }
  return null;
}

function Replacement({ page }: { page: PageProps }): ReactNode {
  if (!page.replacedBy) return null;
  return (
    <>
      Use <PageLink link={page.replacedBy} /> instead.
    </>
  );
}
