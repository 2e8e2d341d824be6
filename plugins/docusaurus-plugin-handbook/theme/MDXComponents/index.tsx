import OriginalComponents from '@theme-init/MDXComponents';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import { PageHeader } from '../../client/PageHeader/index.tsx';

// Docusaurus wraps the heading of level 1 that opens a page in `header`, once: that is where facts and notices belong.
const MDXComponents = {
  ...(OriginalComponents as Record<string, ComponentType>),
  header: PageHeader,
  table: ScrollableTable,
};

export default MDXComponents;

/** A table wider than a phone scrolls in itself, by keyboard too, instead of pushing the page aside. */
function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="handbook-table" tabIndex={0}>
      <table {...props} />
    </div>
  );
}
