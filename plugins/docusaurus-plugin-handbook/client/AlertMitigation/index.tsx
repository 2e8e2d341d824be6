import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { AlertPageProps, AlertRunbook } from '../../props.ts';
import { NoRunbook } from '../NoRunbook/index.tsx';
import { PageLink } from '../PageLink/index.tsx';
import { Review } from '../Review/index.tsx';
import { SafeHtml } from '../SafeHtml/index.tsx';

/** What to do about an alert: the Mitigation of its runbooks, or where to look as long as it has none. */
export function AlertMitigation({ alert }: { alert: AlertPageProps }): ReactNode {
  if (alert.runbooks.length === 0) return <NoRunbook alert={alert} />;
  const inUse = alert.runbooks.filter(({ link }) => link.note !== 'deprecated');
  // Steps that were given up must not stand beside those that hold; they are all there is when nothing replaced them.
  const shown = inUse.length > 0 ? inUse : alert.runbooks;
  return shown.map((runbook, index) => (
    <RunbookMitigation key={runbook.link.address ?? runbook.link.title} runbook={runbook} index={index} />
  ));
}

function RunbookMitigation({ runbook, index }: { runbook: AlertRunbook; index: number }): ReactNode {
  const { link, mitigationHtml } = runbook;
  const id = `handbook-mitigation-${index + 1}`;
  return (
    <section className="handbook-mitigation" aria-labelledby={`${id} ${id}-from`}>
      <h2 id={id}>{runbook.mitigationTitle ?? 'Mitigation'}</h2>
      <p className="handbook-note">
        <span id={`${id}-from`}>
          From the runbook <PageLink link={link} />
        </span>
        {runbook.reviewed && ' · '}
        <Review {...runbook} />
      </p>
      {mitigationHtml ? (
        <SafeHtml className="markdown" html={mitigationHtml} />
      ) : (
        <p>The runbook has no section on mitigation yet: read it from the top.</p>
      )}
      {link.address && (
        <p>
          <Link className="button button--primary handbook-button" to={link.address}>
            Open the whole runbook
          </Link>
        </p>
      )}
    </section>
  );
}
