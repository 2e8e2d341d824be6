import type { ReactNode } from 'react';
import type { IncidentStep, IncidentTimes } from '../../props.ts';
import styles from './styles.module.css';

const LABELS = { detected: 'Time to detect', mitigated: 'Time to mitigate', resolved: 'Time to resolve' };
const BEFORE = { detected: '', mitigated: 'after detection', resolved: 'after mitigation' };

/** How long an incident took, as one bar to scale. The list says the same in words, also what the analysis does not state. */
export function IncidentBar({ incident }: { incident: IncidentTimes | undefined }): ReactNode {
  if (!incident) return null;
  const { steps, stretched } = incident;
  const drawn = steps.filter(({ bar }) => bar);
  return (
    <figure className={styles.incident} aria-label="How long the incident took">
      {drawn.length > 0 && (
        <svg className={styles.bar} aria-hidden="true">
          <Patterns />
          {drawn.map(({ step, bar: [start, length] = [0, 0] }) => (
            <rect key={step} x={`${start}%`} width={`${length}%`} height="100%" fill={`url(#${patternOf(step)})`} />
          ))}
        </svg>
      )}
      <dl className={styles.times}>
        {steps.map((step) => (
          <Time key={step.step} step={step} />
        ))}
      </dl>
      {stretched && (
        <figcaption className="handbook-note">
          From the start, to scale; what would be too short to be seen is drawn longer.
        </figcaption>
      )}
    </figure>
  );
}

function Time({ step: { step, text, since, bar } }: { step: IncidentStep }): ReactNode {
  return (
    <div>
      <dt>
        {bar && (
          <svg className={styles.swatch} aria-hidden="true">
            <rect width="100%" height="100%" fill={`url(#${patternOf(step)})`} />
          </svg>
        )}
        {LABELS[step]}
      </dt>
      <dd>
        {text ?? <span className="handbook-note">not stated</span>}
        {since && (
          <span className="handbook-note">
            {' '}
            {since} {BEFORE[step]}
          </span>
        )}
      </dd>
    </div>
  );
}

/** Told apart by their lines too, not by their colours alone, on paper and for those who see fewer colours. */
function Patterns(): ReactNode {
  return (
    <defs>
      <pattern id={patternOf('detected')} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className={styles.detected} width="6" height="6" />
      </pattern>
      <pattern id={patternOf('mitigated')} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect className={styles.mitigated} width="8" height="8" />
        <path className={styles.line} d="M-2 2l4 -4M0 8l8 -8M6 10l4 -4" />
      </pattern>
      <pattern id={patternOf('resolved')} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className={styles.resolved} width="6" height="6" />
        <circle className={styles.dot} cx="3" cy="3" r="1" />
      </pattern>
    </defs>
  );
}

// One bar on a page. Prefixed, so that no heading has it.
function patternOf(step: IncidentStep['step']): string {
  return `handbook-pattern-${step}`;
}
