import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { AlertJump } from '../../../client/AlertJump/index.tsx';

/** An address that leads nowhere is met most often in a hurry, so the ways on stand here rather than an apology. */
export default function NotFoundContent(): ReactNode {
  return (
    <main className="container handbook-main handbook-main--narrow">
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
