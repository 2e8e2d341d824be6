import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { MapRow } from '../../props.ts';
import { PageLink } from '../PageLink/index.tsx';

interface Props {
  rows: readonly MapRow[];
  isShown: (row: number) => boolean;
  /** Anchor of its heading. */
  labelledBy: string;
}

/** What the picture shows, in words: each page with what it points at. */
export function MapTable({ rows, isShown, labelledBy }: Props): ReactNode {
  const hasMaps = rows.some(({ map }) => map !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="handbook-table handbook-map-table" aria-labelledby={labelledBy} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Page</th>
            <th scope="col">Kind</th>
            <th scope="col">Points at</th>
            {hasMaps && <th scope="col">Its map</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) =>
            isShown(index) ? (
              <tr key={`${row.link.kind} ${row.link.address ?? row.link.title}`}>
                <th scope="row">
                  <PageLink link={row.link} />
                </th>
                <td>{row.kindLabel}</td>
                <td>
                  <Relations row={row} />
                </td>
                {hasMaps && <td>{row.map && <Link to={row.map}>{membersOf(row)}</Link>}</td>}
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </section>
  );
}

function Relations({ row: { relations } }: { row: MapRow }): ReactNode {
  return relations.map(({ label, links }) => (
    <div key={label}>
      <span className="handbook-note">{label}</span>{' '}
      {links.map((link, index) => (
        <span key={`${link.kind} ${link.address ?? link.title}`}>
          {index > 0 && ', '}
          <PageLink link={link} />
        </span>
      ))}
    </div>
  ));
}

function membersOf({ link, members = 0 }: MapRow): ReactNode {
  return (
    <>
      {members === 1 ? '1 page' : `${members} pages`}
      <span className="handbook-map-table__of"> around {link.title}</span>
    </>
  );
}
