import { useHistory } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type FormEvent, type ReactNode, useId } from 'react';
import { findAlert, LONGEST_QUERY } from '../find-alert.ts';

export interface AlertJumpProps {
  label: string;
  /** Names that it can jump to at once; any other text goes on to the list of alerts, filtered. */
  alerts: readonly { name: string; address: string }[];
}

/** A field for the name of an alert, or a whole pasted notification. Without JavaScript it leads to the plain list of alerts. */
export function AlertJump({ label, alerts }: AlertJumpProps): ReactNode {
  const id = useId();
  const history = useHistory();
  const list = useBaseUrl('/alerts');
  const base = useBaseUrl('/');
  const jump = (event: FormEvent<HTMLFormElement>): void => {
    const query = String(new FormData(event.currentTarget).get('q') ?? '');
    const alert = findAlert(query, alerts);
    event.preventDefault();
    if (alert) history.push(base.replace(/\/$/, '') + alert.address);
    else history.push(query.trim() === '' ? list : `${list}?q=${encodeURIComponent(query.slice(0, LONGEST_QUERY))}`);
  };
  return (
    <search>
      <form className="handbook-jump" action={list} method="get" onSubmit={jump}>
        <label htmlFor={`${id}field`}>{label}</label>
        <div className="handbook-jump__row">
          <input
            id={`${id}field`}
            name="q"
            type="search"
            list={`${id}names`}
            maxLength={LONGEST_QUERY}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
          />
          <button type="submit" className="button button--primary">
            Open
          </button>
        </div>
        <datalist id={`${id}names`}>
          {alerts.map((alert) => (
            <option key={alert.name} value={alert.name} />
          ))}
        </datalist>
      </form>
    </search>
  );
}
