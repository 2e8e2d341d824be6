import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { FollowUpsProps } from '../../props.ts';

/** Who has how much to do; a name leads to the follow-ups of that owner. */
export function OwnerTable({ owners, address }: Pick<FollowUpsProps, 'owners' | 'address'>): ReactNode {
  return (
    <section aria-labelledby={ANCHOR}>
      <h2 id={ANCHOR}>By owner</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className="handbook-table" tabIndex={0}>
        <table aria-labelledby={ANCHOR}>
          <thead>
            <tr>
              <th scope="col">Owner</th>
              <th scope="col">Overdue</th>
              <th scope="col">Open</th>
              <th scope="col">Done or dropped</th>
            </tr>
          </thead>
          <tbody>
            {owners.map(({ owner, value, overdue, open, over }) => (
              <tr key={value}>
                <th scope="row">
                  <Link to={`${address}?owner=${encodeURIComponent(value)}`}>{owner}</Link>
                </th>
                <td>{overdue}</td>
                <td>{open}</td>
                <td>{over}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const ANCHOR = 'handbook-owners';
