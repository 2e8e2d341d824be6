import type { ReactNode } from 'react';
import type { SeverityMark } from '../../props.ts';

/** The severities of an alert as the rules write them, coloured by level. */
export function Severities({ severities }: { severities: readonly SeverityMark[] }): ReactNode {
  return severities.map((severity) => <Severity key={severity.name} severity={severity} />);
}

export function Severity({ severity }: { severity: SeverityMark }): ReactNode {
  return <span className={`handbook-badge handbook-badge--${severity.level}`}>{severity.name}</span>;
}
