import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { Crumbs } from '../../client/Crumbs/index.tsx';
import { MapFilter, useMapFilter } from '../../client/MapFilter/index.tsx';
import { MapPicture } from '../../client/MapPicture/index.tsx';
import { MapTable } from '../../client/MapTable/index.tsx';
import type { MapProps } from '../../props.ts';

const TABLE = 'handbook-map-table';

/** The handbook as a picture of its pages and what joins them, and the same as a table. */
export default function MapPage(map: MapProps): ReactNode {
  const { title, up, rows, picture, left } = map;
  const filter = useMapFilter(rows);
  const inPicture = picture.boxes.length;
  return (
    <Layout title={title} description={DESCRIPTIONS[map.shows]}>
      <main className="container handbook-main">
        <Crumbs links={up ? [up] : []} />
        <h1>{title}</h1>
        <p className="handbook-lead">
          {rows.length === 0 ? 'There are no pages yet that could be joined.' : DESCRIPTIONS[map.shows]}
          {map.service?.address && (
            <>
              {' '}
              <Link to={map.service.address}>Page of {map.service.title}</Link>
            </>
          )}
        </p>
        {rows.length > 0 && (
          <>
            <p className="handbook-map-legend handbook-note">
              An arrow leads from the page that points to what it points at; it is dashed where it follows from a folder
              or a name alone. {inPicture < rows.length && `The picture has the ${inPicture} with most neighbours. `}
              The same <a href={`#${TABLE}`}>as a table</a>.
            </p>
            <MapFilter filter={filter} />
            <MapPicture picture={picture} isShown={filter.isShown} />
            <h2 id={TABLE}>As a table</h2>
            <MapTable rows={rows} isShown={filter.isShown} labelledBy={TABLE} />
            {left > 0 && <p className="handbook-note">{left} more are on the lists of their kinds.</p>}
          </>
        )}
      </main>
    </Layout>
  );
}

const DESCRIPTIONS: Readonly<Record<MapProps['shows'], string>> = {
  everything: 'All pages and names of this handbook, and what joins them.',
  services: 'The services and what they need. Each box leads to what belongs to the service; larger ones have more.',
  busiest: 'The pages and names with most neighbours, and what joins them.',
  service: 'What belongs to this service or is joined with it.',
};
