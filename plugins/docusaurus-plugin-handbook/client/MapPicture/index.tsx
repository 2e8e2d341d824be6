import type { CSSProperties, ReactNode } from 'react';
import type { MapPicture as MapPictureProps } from '../../props.ts';
import { NodeBox } from '../NodeBox/index.tsx';

interface Props {
  picture: MapPictureProps;
  /** Whether the row of a box is shown. */
  isShown: (row: number) => boolean;
}

/** The map as it was laid out when the site was built. It is as large as it is, and scrolled on small screens. */
export function MapPicture({ picture: { width, height, boxes, lines }, isShown }: Props): ReactNode {
  const shown = boxes.map(({ row }) => isShown(row));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className="handbook-whole-map handbook-map" aria-label="Picture" tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: no other element groups links inside a picture. */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{ '--handbook-map-width': `${width}px` } as CSSProperties}
        role="group"
        aria-label="Pages and relations"
        onFocus={({ target }) => target.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
      >
        {lines.map(({ from, to, path, derived }) =>
          shown[from] && shown[to] ? (
            <path key={`${from} ${to}`} d={path} className={derived && 'handbook-map__derived'} />
          ) : null,
        )}
        {boxes.map((box, index) =>
          shown[index] ? (
            <g key={box.row} transform={placeOf(box)}>
              <NodeBox box={{ ...box, y: 0 }} />
            </g>
          ) : null,
        )}
      </svg>
    </section>
  );
}

function placeOf({ x, y, scale }: MapPictureProps['boxes'][number]): string {
  return scale === undefined ? `translate(${x} ${y})` : `translate(${x} ${y}) scale(${scale})`;
}
