import type { ReactNode } from 'react';
import type { FollowUpEntry } from '../../props.ts';
import { ExternalLink } from '../ExternalLink/index.tsx';
import { PageLink } from '../PageLink/index.tsx';
import styles from './styles.module.css';

interface Props {
  followUps: readonly FollowUpEntry[];
  /** What the table holds, for those who hear it. */
  label: string;
}

/** What has to be done, by whom and until when; it scrolls by itself where the screen is narrow. */
export function FollowUpTable({ followUps, label }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="handbook-table" tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Due</th>
            <th scope="col">Owner</th>
            <th scope="col">State</th>
            <th scope="col">Because of</th>
          </tr>
        </thead>
        <tbody>
          {followUps.map((followUp, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two follow-ups may read the same.
            <tr key={index}>
              <td className="handbook-table__sentence">
                {followUp.what}
                {followUp.reason && <span className="handbook-note"> {followUp.reason}</span>}
                {followUp.ticket && (
                  <>
                    {' '}
                    <ExternalLink url={followUp.ticket}>Ticket</ExternalLink>
                  </>
                )}
              </td>
              <td>
                <Due followUp={followUp} />
              </td>
              <td>{followUp.owner ?? <span className="handbook-missing">Nobody</span>}</td>
              <td className={styles.state}>{followUp.state}</td>
              <td className="handbook-table__sentence">
                <PageLink link={followUp.analysis} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Due({ followUp: { due, overdue } }: { followUp: FollowUpEntry }): ReactNode {
  if (!due) return null;
  return (
    <>
      <time dateTime={due}>{due}</time>
      {overdue && <span className="handbook-badge handbook-badge--warning handbook-facts__overdue">overdue</span>}
    </>
  );
}
