import { useDoc } from '@docusaurus/plugin-content-docs/client';
import type { Props } from '@theme/DocItem/Content';
import MDXContent from '@theme/MDXContent';
import type { ReactNode } from 'react';
import { BreakableName } from '../../../client/BreakableName/index.tsx';
import { PageHeader } from '../../../client/PageHeader/index.tsx';

/** The text of a page. One without a heading of level 1 gets its title here; else `MDXComponents` dresses the written one. */
export default function DocItemContent({ children }: Props): ReactNode {
  const { metadata, contentTitle } = useDoc();
  return (
    <div className="theme-doc-markdown markdown">
      {contentTitle === undefined && (
        <PageHeader>
          <h1>
            <BreakableName name={metadata.title} />
          </h1>
        </PageHeader>
      )}
      <MDXContent>{children}</MDXContent>
    </div>
  );
}
