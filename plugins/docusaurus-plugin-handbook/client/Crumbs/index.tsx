import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { PageLink } from '../../props.ts';

/** The way up: the index of this kind of page, then what the page belongs to. */
export function Crumbs({ links }: { links: readonly PageLink[] }): ReactNode {
  if (links.length === 0) return null;
  return (
    <nav className="handbook-crumbs" aria-label="Breadcrumbs">
      <ol>
        {links.map((link) => (
          <li key={link.title}>{link.address ? <Link to={link.address}>{link.title}</Link> : link.title}</li>
        ))}
      </ol>
    </nav>
  );
}
