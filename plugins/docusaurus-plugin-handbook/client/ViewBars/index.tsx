import type { ReactNode } from 'react';
import type { ViewBarProps } from '../../props.ts';

/** Quantities side by side. The number stands beside the bar, so the picture says nothing that the text does not. */
export function ViewBars({ unit, rows }: { unit: string; rows: readonly ViewBarProps[] }): ReactNode {
  const most = Math.max(0, ...rows.map(({ value }) => value)) || 1;
  return (
    <dl className="handbook-bars">
      {rows.map(({ label, value, note }) => (
        <div key={label} className="handbook-bars__row">
          <dt>{label}</dt>
          <dd>
            <span className="handbook-bars__bar" style={{ width: `${(Math.max(0, value) / most) * 100}%` }} />
            <span className="handbook-bars__value">
              {readable(value)} {unit}
              {note && <span className="handbook-note"> {note}</span>}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Three digits that count, whatever the size. */
function readable(value: number): string {
  return String(Number(value.toPrecision(3)));
}
