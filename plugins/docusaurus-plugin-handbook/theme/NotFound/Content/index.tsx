import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { AlertJump } from '../../../client/AlertJump/index.tsx';

/**
 * An address that leads nowhere is met most often in a hurry, so the ways on stand here rather than an apology. What looks
 * for the page that was meant comes afterwards, if it can be loaded: this part is in the script of every page.
 */
export default function NotFoundContent(): ReactNode {
  const [Help, setHelp] = useState<ComponentType>();
  useEffect(() => {
    import('../../../client/NotFoundHelp/index.tsx').then(
      ({ NotFoundHelp }) => setHelp(() => NotFoundHelp),
      () => undefined,
    );
  }, []);
  return (
    <main className="container handbook-main handbook-main--narrow">
      {/* Here, because pages at the top of the site show this part alone: their layout has no title for it. */}
      <PageMetadata title="Page not found" />
      <h1>Page not found</h1>
      <p>Nothing has this address. It may have been renamed, or the link may name an alert that has no page here.</p>
      <div className="handbook-not-found">{Help && <Help />}</div>
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
