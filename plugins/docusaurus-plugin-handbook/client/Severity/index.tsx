import type { ReactNode } from 'react';
import type { SeverityMark } from '../../props.ts';

/** The severities of an alert as the rules write them. Shape and colour show the level, which the word may not: `page`. */
export function Severities({ severities }: { severities: readonly SeverityMark[] }): ReactNode {
  return severities.map((severity) => <Severity key={severity.name} severity={severity} />);
}

export function Severity({ severity }: { severity: SeverityMark }): ReactNode {
  const { name, level } = severity;
  return (
    <span
      className={`handbook-badge handbook-badge--${level}`}
      title={name.toLowerCase() === level ? undefined : level}
    >
      {name}
    </span>
  );
}
