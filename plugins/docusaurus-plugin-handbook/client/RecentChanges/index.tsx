import type { ReactNode } from 'react';
import type { ChangeEntry } from '../../props.ts';
import { ExternalLink } from '../ExternalLink/index.tsx';
import styles from './styles.module.css';

/** The last commits that touched what is written about a service: what changed is the first question of many incidents. */
export function RecentChanges({ changes }: { changes: readonly ChangeEntry[] }): ReactNode {
  return (
    <ul className={styles.changes}>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two commits may read the same.
        <li key={index}>
          <time dateTime={change.day}>{change.day}</time> <Subject change={change} />{' '}
          <span className="handbook-note">
            {change.touched.join(', ')}
            {change.more && ` and ${change.more} more`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Subject({ change: { subject, url } }: { change: ChangeEntry }): ReactNode {
  const text = subject ?? (url && 'Commit');
  if (!text) return null;
  return url ? <ExternalLink url={url}>{text}</ExternalLink> : <span>{text}</span>;
}
