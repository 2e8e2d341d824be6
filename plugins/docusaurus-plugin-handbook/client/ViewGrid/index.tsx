import CodeBlock from '@theme/CodeBlock';
import type { CSSProperties, ReactNode } from 'react';
import type { ViewTileProps } from '../../props.ts';

/** Tiles where they stand on the grid; on a phone one below the other, in reading order. */
export function ViewGrid({ width, tiles }: { width: number; tiles: readonly ViewTileProps[] }): ReactNode {
  const rows = [...new Set(tiles.map(({ y }) => y))].sort((a, b) => a - b);
  return (
    <ul className="handbook-grid" style={{ '--handbook-grid-width': width } as CSSProperties}>
      {tiles.map((tile) => (
        <li
          key={`${tile.x} ${tile.y} ${tile.title}`}
          className="handbook-grid__tile"
          style={placeOf(tile, rows.indexOf(tile.y) + 1)}
        >
          <h3>{tile.title}</h3>
          {tile.note && <p className="handbook-note">{tile.note}</p>}
          {tile.code.map((code) => (
            <CodeBlock key={code} language="promql">
              {code}
            </CodeBlock>
          ))}
        </li>
      ))}
    </ul>
  );
}

// Rows grow with the queries in them, so only the order of rows is kept, not their height.
function placeOf({ x, width }: ViewTileProps, row: number): CSSProperties {
  return { '--handbook-tile-column': `${x + 1} / span ${width}`, '--handbook-tile-row': row } as CSSProperties;
}
