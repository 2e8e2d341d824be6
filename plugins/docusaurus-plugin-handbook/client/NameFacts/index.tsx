import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import type { NamePageProps, SourcePlace } from '../../props.ts';
import { BreakableName } from '../BreakableName/index.tsx';
import { ExternalLink } from '../ExternalLink/index.tsx';

/** Where the configuration gives a name, and the file of it to load. */
export function NameFacts({ name, title, one, sources, download }: NamePageProps): ReactNode {
  // No page of the site, so no link that its router would follow.
  const file = useBaseUrl(download);
  if (!name && !download && sources.length === 0) return null;
  return (
    <ul className="handbook-facts" aria-label={`Facts about the ${one} ${title}`}>
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
  );
}

function Source({ file, line, url }: SourcePlace): ReactNode {
  const place = <BreakableName name={`${file}:${line}`} />;
  return <>Source {url ? <ExternalLink url={url}>{place}</ExternalLink> : place}</>;
}
