import { type ReactNode, useState } from 'react';
import type { MapRow } from '../../props.ts';
import { LONGEST_QUERY, matchesQuery } from '../find-alert.ts';

/** What the person asked for, and which rows are left. */
export interface MapFilterState {
  query: string;
  setQuery: (query: string) => void;
  kind: string;
  setKind: (kind: string) => void;
  /** Kinds that occur, in order: the name of each as people read it. */
  kinds: readonly string[];
  isShown: (row: number) => boolean;
  count: number;
}

/** Narrows a map by kind and by text. */
export function useMapFilter(rows: readonly MapRow[]): MapFilterState {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState('');
  const shown = rows.map(
    ({ link, kindLabel }) =>
      (kind === '' || kindLabel === kind) && (query.trim() === '' || matchesQuery(query, [link.title, link.note])),
  );
  return {
    query,
    setQuery,
    kind,
    setKind,
    kinds: [...new Set(rows.map(({ kindLabel }) => kindLabel))],
    isShown: (row) => shown[row] ?? false,
    count: shown.filter(Boolean).length,
  };
}

/** The field and the choice of kinds above the map. Taken away where scripts do not run. */
export function MapFilter({ filter }: { filter: MapFilterState }): ReactNode {
  const isNarrowed = filter.query.trim() !== '' || filter.kind !== '';
  return (
    <search className="handbook-filter handbook-needs-script">
      <label className="handbook-filter__text">
        <span>Name</span>
        <input
          type="search"
          value={filter.query}
          maxLength={LONGEST_QUERY}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => filter.setQuery(event.currentTarget.value)}
        />
      </label>
      {filter.kinds.length > 1 && (
        <label className="handbook-filter__level">
          <span>Kind</span>
          <select value={filter.kind} onChange={(event) => filter.setKind(event.currentTarget.value)}>
            <option value="">All</option>
            {filter.kinds.map((kind) => (
              <option key={kind}>{kind}</option>
            ))}
          </select>
        </label>
      )}
      <p className="handbook-filter__count" role="status">
        {isNarrowed && (filter.count === 1 ? '1 page is left.' : `${filter.count} pages are left.`)}
      </p>
    </search>
  );
}
