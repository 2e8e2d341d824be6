import type { ReactNode } from 'react';
import type { PageProps } from '../../props.ts';
import { ExternalLink } from '../ExternalLink/index.tsx';

/** Where an adopted page comes from, and under which licence: whoever shared it is named. */
export function Provenance({ page }: { page: PageProps }): ReactNode {
  const { origin } = page;
  if (!origin) return null;
  return (
    <section aria-labelledby="handbook-origin">
      <h2 id="handbook-origin">Origin</h2>
      <dl className="handbook-pairs">
        {origin.url && (
          <>
            <dt>Adopted from</dt>
            <dd>
              <ExternalLink url={origin.url} />
            </dd>
          </>
        )}
        {origin.commit && (
          <>
            <dt>Commit</dt>
            <dd>
              <code>{origin.commit.slice(0, 12)}</code>
            </dd>
          </>
        )}
        {origin.licence && (
          <>
            <dt>Licence</dt>
            <dd>{origin.licence}</dd>
          </>
        )}
        {origin.imported && (
          <>
            <dt>Imported</dt>
            <dd>{origin.imported}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
