import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { PageLink as PageLinkProps } from '../../props.ts';
import { BreakableName } from '../BreakableName/index.tsx';
import { ExternalLink } from '../ExternalLink/index.tsx';

/** A neighbour: a link when it has a page, text when it has none, with its few words beside it. */
export function PageLink({ link }: { link: PageLinkProps }): ReactNode {
  return (
    <>
      <PageTitle link={link} />
      {link.note && <span className="handbook-note"> {link.note}</span>}
    </>
  );
}

function PageTitle({ link }: { link: PageLinkProps }): ReactNode {
  const title = <BreakableName name={link.title} />;
  if (link.address?.startsWith('/')) return <Link to={link.address}>{title}</Link>;
  if (link.address) return <ExternalLink url={link.address}>{title}</ExternalLink>;
  return <span>{title}</span>;
}

/** Neighbours one below the other. */
export function PageLinks({ links }: { links: readonly PageLinkProps[] }): ReactNode {
  return (
    <ul className="handbook-links">
      {links.map((link) => (
        <li key={`${link.kind} ${link.address ?? link.title}`}>
          <PageLink link={link} />
        </li>
      ))}
    </ul>
  );
}
