import Link from '@docusaurus/Link';
import { Fragment, type ReactNode } from 'react';
import type { NeighbourhoodBox, Neighbourhood as NeighbourhoodProps, NeighbourhoodSide } from '../../props.ts';

export const NEIGHBOURHOOD_ANCHOR = 'handbook-neighbourhood';

interface Props {
  picture: NeighbourhoodProps | undefined;
  /** Anchor of the part of the page that holds the neighbours in words. */
  list: string | undefined;
}

/** A page among its neighbours, drawn when the site is built: what points at it on the left, what it points at on the right. */
export function Neighbourhood({ picture, list }: Props): ReactNode {
  if (!picture) return null;
  return (
    <section className="handbook-map handbook-screen-only" aria-labelledby={NEIGHBOURHOOD_ANCHOR}>
      <h2 id={NEIGHBOURHOOD_ANCHOR}>Neighbourhood</h2>
      <Picture
        picture={picture}
        list={list}
        label={`${countOf(picture.left, NEIGHBOUR)} on the left, ${countOf(picture.right, NEIGHBOUR)} on the right`}
      />
      <p className="handbook-note">
        Left: what points here. Right: where this page points.
        {list && (
          <>
            {' '}
            The same <a href={`#${list}`}>in words</a>.
          </>
        )}
      </p>
    </section>
  );
}

interface PictureProps {
  picture: NeighbourhoodProps;
  list: string | undefined;
  /** What the picture holds, for those who do not see it. */
  label: string;
}

/** Boxes that are links, on both sides of the page that they belong to. */
export function Picture({ picture: { height, title, lines, left, right }, list, label }: PictureProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no other element groups links inside a picture.
    <svg viewBox={`-1 0 330 ${height}`} role="group" aria-label={label}>
      <path d={lines} />
      <rect className="handbook-map__page" x="32" y="1" width="264" height={title.height - 1} rx="6" />
      <text className="handbook-map__page" x="164" y="21">
        <Lines lines={title.lines} x={164} step={18} />
      </text>
      <Side side={left} list={list} />
      <g transform="translate(176)">
        <Side side={right} list={list} />
      </g>
    </svg>
  );
}

function Side({
  side: { labels, boxes, more },
  list,
}: {
  side: NeighbourhoodSide;
  list: string | undefined;
}): ReactNode {
  return (
    <>
      {labels.map((label) => (
        <text key={label.y} className="handbook-map__label" y={label.y}>
          <Lines lines={label.lines} x={0} step={15} />
        </text>
      ))}
      {boxes.map((box) => (
        <Box key={box.y} box={box} />
      ))}
      {more && (
        <a href={`#${list ?? ''}`}>
          <text y={more.y}>{`+ ${more.count} more`}</text>
        </a>
      )}
    </>
  );
}

function Box({ box }: { box: NeighbourhoodBox }): ReactNode {
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
function Lines({ lines, x, step }: { lines: readonly string[]; x: number; step: number }): ReactNode {
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

const NEIGHBOUR = ['neighbour', 'neighbours'] as const;

/** The boxes of a side in words, those that found no place too. */
export function countOf({ boxes, more }: NeighbourhoodSide, [one, many]: readonly [string, string]): string {
  const count = boxes.length + (more?.count ?? 0);
  return `${count} ${count === 1 ? one : many}`;
}
