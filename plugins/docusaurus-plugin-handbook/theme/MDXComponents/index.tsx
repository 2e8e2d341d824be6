import MDXCode from '@theme/MDXComponents/Code';
import MDXHeading from '@theme/MDXComponents/Heading';
import OriginalComponents from '@theme-init/MDXComponents';
import { Children, type ComponentProps, type ComponentType, type ReactNode } from 'react';
import { BreakableName } from '../../client/BreakableName/index.tsx';
import { FactsUnder } from '../../client/Facts/index.tsx';
import { PageHeader } from '../../client/PageHeader/index.tsx';
import { usePageProps } from '../../client/use-page-props.ts';

// Docusaurus wraps the heading of level 1 that opens a page in `header`, once: that is where facts and notices belong.
const MDXComponents = {
  ...(OriginalComponents as Record<string, ComponentType>),
  header: PageHeader,
  h1: PageTitle,
  h2: SectionHeading,
  table: ScrollableTable,
  code: Code,
};

export default MDXComponents;

function PageTitle(props: ComponentProps<'h1'>): ReactNode {
  return (
    <MDXHeading as="h1" {...props}>
      {breakable(props.children)}
    </MDXHeading>
  );
}

/** Text in which long names may break between their words. */
function breakable(children: ReactNode): ReactNode {
  return Children.map(children, (child) => (typeof child === 'string' ? <BreakableName name={child} /> : child));
}

/** A heading of the page, and right below it the fields of its kind that belong there. */
function SectionHeading(props: ComponentProps<'h2'>): ReactNode {
  const page = usePageProps();
  return (
    <>
      <MDXHeading as="h2" {...props}>
        {breakable(props.children)}
      </MDXHeading>
      {page && props.id && <FactsUnder facts={page.facts} anchor={props.id} />}
    </>
  );
}

/** A table wider than a phone scrolls in itself, by keyboard too, instead of pushing the page aside. */
function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="handbook-table" tabIndex={0}>
      <table {...props} />
    </div>
  );
}

/** Code in a sentence stays there when placeholders are marked in it; the site would take any element for a block. */
function Code(props: ComponentProps<'code'>): ReactNode {
  return 'data-handbook-inline' in props ? <code {...props} /> : <MDXCode {...props} />;
}
