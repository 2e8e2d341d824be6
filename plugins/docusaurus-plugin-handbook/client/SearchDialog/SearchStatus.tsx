import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { SearchState } from './use-search.ts';

interface Props {
  query: string;
  search: SearchState;
  onLeave: () => void;
}

/** What the search says in words, for those who do not see the list too; and where else to look when it finds nothing. */
export function SearchStatus({ query, search, onLeave }: Props): ReactNode {
  return (
    <div className="handbook-search__status">
      <p role="status">{statusOf(query.trim(), search)}</p>
      {search.results.length === 0 && (
        <p>
          All{' '}
          {LISTS.map(([address, label], index) => (
            <span key={address}>
              {index > 0 && ', '}
              <Link to={address} onClick={onLeave}>
                {label}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

const LISTS = [
  ['/alerts', 'alerts'],
  ['/runbooks', 'runbooks'],
  ['/services', 'services'],
] as const;

function statusOf(query: string, { results, found, isWaiting, failed }: SearchState): string {
  if (query === '') return 'Type a name, or paste an error. Arrows choose, Enter opens, Escape closes.';
  if (failed) return 'The search cannot be read: there is no connection, or this site was built without it.';
  if (results.length > 0) return found > results.length ? `The best ${results.length} of ${found} pages` : pages(found);
  if (query.length < 2) return 'Two letters at least.';
  if (isWaiting) return 'Searching …';
  return 'No page has any of these words. Try fewer letters of one of them.';
}

function pages(count: number): string {
  return count === 1 ? '1 page' : `${count} pages`;
}
