import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import type { ReactNode } from 'react';
import { AlertJump } from '../../../client/AlertJump/index.tsx';

/** An address that leads nowhere is met most often in a hurry, so the ways on stand here rather than an apology. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="container handbook-main handbook-main--narrow">
      {/* Here, because pages at the top of the site show this part alone: their layout has no title for it. */}
      <PageMetadata title="Page not found" />
      <h1>Page not found</h1>
      <p>Nothing has this address. It may have been renamed, or the link may name an alert that has no page here.</p>
      <AlertJump label="Name of the alert" alerts={[]} />
      <ul className="handbook-ways">
        <li>
          <Link to="/alerts">All alerts</Link>
        </li>
        <li>
          <Link to="/services">All services</Link>
        </li>
        <li>
          <Link to="/runbooks">All runbooks</Link>
        </li>
        <li>
          <Link to="/">Home</Link>
        </li>
      </ul>
    </main>
  );
}
