import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RunFacts } from '../../props.ts';

/**
 * The bar above the steps of a runbook: how far its run is, and what can be done with its record. What moves in it, and all
 * that stands beside the steps, is the work of `startRun`, which only pages with steps load.
 */
export function RunBar({ run }: { run: RunFacts }): ReactNode {
  const bar = useRef<HTMLElement>(null);
  // Several handbooks may share one origin, and so one storage.
  const page = useBaseUrl(run.page);
  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;
    import('../run/start-run.ts').then(
      ({ startRun }) => {
        if (bar.current && !left) stop = startRun(bar.current);
      },
      // Without the network the page still reads; its steps then have no boxes.
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  return (
    <section
      ref={bar}
      className="handbook-run handbook-needs-script"
      aria-label="Run"
      data-handbook-run={JSON.stringify({ ...run, page })}
    >
      <div className="handbook-run__head">
        <strong>Run</strong>
        <span className="handbook-run__timer" role="timer" aria-label="Time since the start" data-handbook-run-timer="">
          00:00:00
        </span>
        <span className="handbook-run__status" data-handbook-run-status="">
          not started
        </span>
        <Action name="start">Start</Action>
      </div>
      <p className="handbook-run__says">
        <span role="status" data-handbook-run-says="" />{' '}
        <button type="button" className="button button--sm" hidden data-handbook-run-act="" />
      </p>
      <details className="handbook-run__record">
        <summary>Record of the run</summary>
        <p className="handbook-run__actions">
          <Action name="copy">Copy as timeline</Action>
          <Action name="download">Download</Action>
          <Action name="new">Start a new run</Action>
          <Action name="discard">Discard</Action>
        </p>
        <p>
          <label>
            Did the runbook help?{' '}
            <select disabled>
              <option value="">not said</option>
              <option>yes</option>
              <option>partly</option>
              <option>no</option>
            </select>
          </label>
        </p>
        <p className="handbook-run__about">
          Ticks with their times in UTC, notes and the values of the inputs are kept in the local storage of this
          browser, one record for each page and its values, until you discard them. Nothing is sent anywhere.{' '}
          <Action name="discard-all">Delete all runs of this browser</Action>
        </p>
      </details>
    </section>
  );
}

function Action({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <button type="button" className="button button--sm" disabled data-handbook-run-do={name}>
      {children}
    </button>
  );
}
