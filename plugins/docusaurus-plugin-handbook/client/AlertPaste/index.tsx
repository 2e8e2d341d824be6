import Link from '@docusaurus/Link';
import { type ReactNode, useId, useState } from 'react';
import type { AlertEntry } from '../../props.ts';
import { findAlert } from '../find-alert.ts';
import { writeFragment } from '../inputs/fragment.ts';
import { type PastedAlert, readPastedAlerts } from '../inputs/read-pasted-alerts.ts';

interface Found {
  alert: PastedAlert;
  entry: AlertEntry | undefined;
}

/** A field for a whole notification, which leads to the pages of its alerts, filled in. Nothing leaves the browser. */
export function AlertPaste({ alerts }: { alerts: readonly AlertEntry[] }): ReactNode {
  const id = useId();
  const [result, setResult] = useState<Found[] | string>('');
  const read = (text: string): void => {
    const pasted = text === '' ? '' : readPastedAlerts(text);
    if (typeof pasted !== 'string') setResult(pasted.map((alert) => ({ alert, entry: entryOf(alert.name, alerts) })));
    else setResult(namedIn(text, alerts) ?? pasted);
  };
  return (
    <details className="handbook-fold handbook-paste handbook-needs-script">
      <summary>Paste a notification</summary>
      <div>
        <label htmlFor={id}>JSON of Alertmanager or Prometheus, or the text of a notification</label>
        <textarea
          id={id}
          rows={4}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => read(event.target.value)}
        />
        <p className="handbook-note">It is read here and sent nowhere.</p>
        <div role="status">{typeof result === 'string' ? result && <p>{result}</p> : <Alerts found={result} />}</div>
      </div>
    </details>
  );
}

function Alerts({ found }: { found: readonly Found[] }): ReactNode {
  return (
    <ul className="handbook-links">
      {found.map(({ alert, entry }) => (
        <li key={JSON.stringify(alert)}>
          {entry ? (
            <Link to={entry.address + fragmentOf(alert, entry)}>{entry.name}</Link>
          ) : (
            <>
              <code>{alert.name.slice(0, 100)}</code> has no page here
            </>
          )}{' '}
          <span className="handbook-note">{told(alert, entry)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Of the labels only those that the page asks for travel; the others are nobody's business. */
function fragmentOf({ labels }: PastedAlert, { takes }: AlertEntry): string {
  return writeFragment(
    '',
    labels.filter(([name]) => takes?.includes(name)),
  );
}

/** What tells the alerts of one name apart. */
function told({ labels }: PastedAlert, entry: AlertEntry | undefined): string {
  const telling = labels.filter(
    ([name]) => entry?.takes?.includes(name) || /^(?:instance|namespace|pod|node|host)$/.test(name),
  );
  return telling
    .slice(0, 3)
    .map(([, value]) => value.slice(0, 60))
    .join(', ');
}

function entryOf(name: string, alerts: readonly AlertEntry[]): AlertEntry | undefined {
  return (
    alerts.find((alert) => alert.name === name) ??
    alerts.find((alert) => alert.name.toLowerCase() === name.toLowerCase())
  );
}

/** A title such as `[FIRING:1] etcdNoLeader (production)` names the alert and no label. */
function namedIn(text: string, alerts: readonly AlertEntry[]): Found[] | undefined {
  const entry = findAlert(text, alerts);
  return entry && [{ alert: { name: entry.name, labels: [] }, entry }];
}
