import type { ReactNode } from 'react';
import type { ViewBlockProps } from '../../props.ts';
import { FactTable, FactValue } from '../FactValue/index.tsx';
import { ViewBars } from '../ViewBars/index.tsx';
import { ViewGrid } from '../ViewGrid/index.tsx';
import { ViewTree } from '../ViewTree/index.tsx';

interface ViewProps {
  blocks: readonly ViewBlockProps[];
  heading?: 'h2' | 'h3';
}

/** A piece of monitoring configuration, in the shapes that its tool chose. */
export function View({ blocks, heading: Heading = 'h2' }: ViewProps): ReactNode {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a page never change places.
    <section key={index} className="handbook-view">
      {block.title && <Heading>{block.title}</Heading>}
      <Block block={block} />
    </section>
  ));
}

function Block({ block }: { block: ViewBlockProps }): ReactNode {
  switch (block.type) {
    case 'facts':
      return (
        <dl className="handbook-pairs">
          {block.facts.map(({ label, value }) => [
            <dt key={`name ${label}`}>{label}</dt>,
            <dd key={`value ${label}`}>
              <FactValue value={value} />
            </dd>,
          ])}
        </dl>
      );
    case 'table':
      return <FactTable columns={block.columns} rows={block.rows} />;
    case 'tree':
      return <ViewTree root={block.root} />;
    case 'grid':
      return <ViewGrid width={block.width} tiles={block.tiles} />;
    case 'bars':
      return <ViewBars unit={block.unit} rows={block.rows} />;
  }
}
