import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Escalation as EscalationProps } from '../../props.ts';
import { ExternalLink } from '../ExternalLink/index.tsx';

/** The anchor of the block; prefixed, so that no heading of a page has it. */
export const ESCALATION_ANCHOR = 'handbook-escalation';

/** Whom to call when the steps do not help, from what the service's page says. */
export function Escalation({ escalation }: { escalation: EscalationProps }): ReactNode {
  const { service, owner, onCall, onCallUrl, tier } = escalation;
  return (
    <section className="handbook-escalation" aria-labelledby={ESCALATION_ANCHOR}>
      <h2 id={ESCALATION_ANCHOR}>Escalation</h2>
      <dl className="handbook-pairs">
        {(onCall || onCallUrl) && (
          <>
            <dt>On call</dt>
            <dd>{onCallUrl ? <ExternalLink url={onCallUrl}>{onCall ?? onCallUrl}</ExternalLink> : onCall}</dd>
          </>
        )}
        {owner && (
          <>
            <dt>Owner</dt>
            <dd>{owner}</dd>
          </>
        )}
        {tier !== undefined && (
          <>
            <dt>Tier</dt>
            <dd>{tier}</dd>
          </>
        )}
        <dt>Service</dt>
        <dd>{service.address ? <Link to={service.address}>{service.title}</Link> : service.title}</dd>
      </dl>
      {!onCall && !onCallUrl && !owner && (
        <p>
          Nobody is named for this service yet: its page wants the fields <code>owner</code> and <code>on-call</code>.
        </p>
      )}
    </section>
  );
}
