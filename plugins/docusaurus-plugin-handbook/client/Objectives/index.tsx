import CodeBlock from '@theme/CodeBlock';
import { Fragment, type ReactNode } from 'react';
import type { IncidentSum, ObjectiveFacts } from '../../props.ts';
import { PageLink } from '../PageLink/index.tsx';
import { readableDuration } from '../readable-duration.ts';

interface Props {
  objectives: readonly ObjectiveFacts[];
  incidents: readonly IncidentSum[];
}

/** What a service promises, what that leaves to fail, which alerts watch over it, and how long incidents lasted. */
export function Objectives({ objectives, incidents }: Props): ReactNode {
  return (
    <>
      <ul className="handbook-cards">
        {objectives.map((objective) => (
          <li key={objective.name} className="handbook-card">
            <div className="handbook-card__head">
              <strong>{objective.name}</strong>
              {objective.target && <span>{objective.target} %</span>}
              {objective.window && <span className="handbook-note">over {readableDuration(objective.window)}</span>}
            </div>
            <Budget budget={objective.budget} />
            {objective.query && (
              <CodeBlock language="promql" title={objective.bad ? 'Share of bad events' : 'Share of good events'}>
                {objective.query}
              </CodeBlock>
            )}
          </li>
        ))}
      </ul>
      {incidents.map((sum) => (
        <p key={sum.window} className="handbook-note">
          {incidentText(sum)}
        </p>
      ))}
    </>
  );
}

function Budget({ budget }: Pick<ObjectiveFacts, 'budget'>): ReactNode {
  if (!budget) return null;
  const { percent, time, window, alerts, exportable } = budget;
  return (
    <p className="handbook-card__text">
      Error budget: {percent} % of {window}, which is {time} of everything failing.{' '}
      {alerts.length > 0 && (
        <>
          Guarded by{' '}
          {alerts.map(({ link, rules }, index) => (
            <Fragment key={link.title}>
              {index > 0 && ', '}
              <PageLink link={{ ...link, note: rules === 1 ? '1 rule' : `${rules} rules` }} />
            </Fragment>
          ))}
          .
        </>
      )}
      {alerts.length === 0 && (
        <span className="handbook-missing">
          No alert on its burn rate is written
          {exportable > 0 ? (
            <>
              ; <code>handbook export slo</code> makes {exportable === 1 ? 'one rule' : `${exportable} rules`} of it.
            </>
          ) : (
            '.'
          )}
        </span>
      )}
    </p>
  );
}

/** What the data says and no more: how long incidents lasted, whoever noticed. */
function incidentText({ window, analyses, time, withoutEnd }: IncidentSum): string {
  if (analyses === 0) return `No analysis tells of an incident of this service in the last ${window}.`;
  const told = `${analyses === 1 ? '1 analysis tells of an incident' : `${analyses} analyses tell of incidents`} of this service in the last ${window}`;
  const open = withoutEnd === 0 ? '' : `; ${withoutEnd} of them state${withoutEnd === 1 ? 's' : ''} no end`;
  return `${told}: ${time} from start to resolution${open}. That is how long it lasted, not what it took of a budget.`;
}
