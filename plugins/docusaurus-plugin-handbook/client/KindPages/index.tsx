import type { ReactNode } from 'react';
import type { KindIndexProps } from '../../props.ts';
import { FacetFilter, useFacetFilter } from '../FacetFilter/index.tsx';
import { KindList } from '../KindList/index.tsx';

/** The pages of a kind, with fields to narrow the list where there is anything to choose. */
export function KindPages({ index }: { index: Pick<KindIndexProps, 'pages' | 'facets' | 'one' | 'many'> }): ReactNode {
  const { pages, facets = [], one, many } = index;
  const filter = useFacetFilter(facets, pages);
  return (
    <>
      <FacetFilter filter={filter} one={one} many={many} />
      <KindList pages={filter.shown} />
    </>
  );
}
