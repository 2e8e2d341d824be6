import Link from '@docusaurus/Link';
import { Fragment, type ReactNode } from 'react';
import type { NeighbourhoodBox } from '../../props.ts';

/** A page in a picture: its name and, in words, its kind; a link where it has an address. */
export function NodeBox({ box }: { box: NeighbourhoodBox }): ReactNode {
  const { lines, kind, kindLabel, address, y, height } = box;
  const content = (
    <>
      <rect y={y} width="152" height={height} rx={kind === 'alert' ? 14 : 5} />
      <text y={y + 17}>
        <Lines lines={lines} x={9} step={15} />{' '}
        <tspan x="9" dy="14">
          {kindLabel}
        </tspan>
      </text>
    </>
  );
  const name = `kind-${kind}`;
  return address ? (
    <Link to={address} className={name}>
      {content}
    </Link>
  ) : (
    <g className={name}>{content}</g>
  );
}

// A name that is broken at a space keeps it, outside of the underlined line, for those who hear or copy it.
export function Lines({ lines, x, step }: { lines: readonly string[]; x: number; step: number }): ReactNode {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a name never change places.
    <Fragment key={index}>
      <tspan x={x} dy={index > 0 ? step : undefined}>
        {line.trimEnd()}
      </tspan>
      {line.endsWith(' ') && ' '}
    </Fragment>
  ));
}
