import useBaseUrl from '@docusaurus/useBaseUrl';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { BreakableName } from '../../client/BreakableName/index.tsx';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { ExternalLink } from '../../client/ExternalLink/index.tsx';
import { Neighbours } from '../../client/Neighbours/index.tsx';
import { View } from '../../client/View/index.tsx';
import type { NamePageProps, SourcePlace } from '../../props.ts';

/** The page of what monitoring configuration names: what it is, and what it belongs together with. */
export default function NamePage({
  title,
  name,
  one,
  index,
  sources,
  download,
  view,
  relations,
}: NamePageProps): ReactNode {
  // No page of the site, so no link that its router would follow.
  const file = useBaseUrl(download);
  return (
    <Layout title={title} description={`The ${one} ${title}: what it holds and what it is used for.`}>
      <main className="container handbook-main">
        <div className="handbook-page">
          <article className="handbook-page__main">
            <Crumbs links={[index]} />
            <h1 className="handbook-name">
              <BreakableName name={title} />
            </h1>
            <ul className="handbook-facts" aria-label={`Facts about this ${one}`}>
              {name && (
                <li>
                  Name <code>{name}</code>
                </li>
              )}
              {sources.map((source) => (
                <li key={`${source.file}:${source.line}`}>
                  <Source {...source} />
                </li>
              ))}
              {download && (
                <li>
                  <a href={file}>{download}</a> for Prometheus to load
                </li>
              )}
            </ul>
            {view.length > 0 ? <View blocks={view} /> : <Neighbours groups={relations} />}
          </article>
          {view.length > 0 && (
            <aside className="handbook-page__aside" aria-label={`About this ${one}`}>
              <Neighbours groups={relations} />
            </aside>
          )}
        </div>
      </main>
    </Layout>
  );
}

function Source({ file, line, url }: SourcePlace): ReactNode {
  const place = <BreakableName name={`${file}:${line}`} />;
  return <>Source {url ? <ExternalLink url={url}>{place}</ExternalLink> : place}</>;
}
