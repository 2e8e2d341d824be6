import { useHistory, useLocation } from '@docusaurus/router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Facet } from '../../props.ts';
import { isSelected, type ReadSelection, readSelection, writeSelection } from './read-selection.ts';
import styles from './styles.module.css';

/** What a list is narrowed to, and how to change it. */
export interface FacetFilterState<Entry> extends ReadSelection {
  facets: readonly Facet[];
  total: number;
  shown: readonly Entry[];
  /** Without a value: all of them. */
  select(key: string, value: string | undefined): void;
  clear(): void;
}

/** Narrows a list by what its address says, so that a narrowed list can be handed on as a link. */
export function useFacetFilter<Entry extends { facets?: Record<string, string[]> }>(
  facets: readonly Facet[],
  entries: readonly Entry[],
): FacetFilterState<Entry> {
  const history = useHistory();
  const { search } = useLocation();
  // After the first render only: the page was rendered without a query, and hydration must find the same list.
  const [asked, setAsked] = useState('');
  useEffect(() => setAsked(search), [search]);
  const read = readSelection(asked, facets);
  const go = (selected: ReadSelection['selected']): void => {
    const { location } = history;
    history.replace({ ...location, search: writeSelection(location.search, facets, selected) });
  };
  return {
    ...read,
    facets,
    total: entries.length,
    shown: read.selected.size === 0 ? entries : entries.filter((entry) => isSelected(entry.facets, read.selected)),
    select(key, value) {
      const selected = new Map(read.selected);
      if (value === undefined) selected.delete(key);
      else selected.set(key, value);
      go(selected);
    },
    clear: () => go(new Map()),
  };
}

interface Props {
  filter: Omit<FacetFilterState<unknown>, 'shown'> & { shown: readonly unknown[] };
  /** What the list holds. */
  one: string;
  many: string;
}

/** A choice for each facet, above the list. Taken away where scripts do not run. */
export function FacetFilter({ filter, one, many }: Props): ReactNode {
  const { facets, selected, select, clear } = filter;
  const first = useRef<HTMLSelectElement>(null);
  if (facets.length === 0) return null;
  const showAll = (): void => {
    clear();
    // The button goes; whoever pressed it by keyboard must not start again at the top of the page.
    first.current?.focus();
  };
  return (
    <search className="handbook-filter handbook-needs-script">
      {facets.map(({ key, label, options }, index) => (
        <label key={key} className="handbook-filter__level">
          <span>{label}</span>
          <select
            ref={index === 0 ? first : undefined}
            value={selected.get(key) ?? ''}
            onChange={(event) => select(key, event.currentTarget.value || undefined)}
          >
            <option value="">All</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label} ({option.count})
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className={`handbook-filter__count ${styles.count}`}>
        <span role="status">{countOf(filter, one, many)}</span>{' '}
        {selected.size > 0 && (
          <button type="button" className="clean-btn handbook-chip" onClick={showAll}>
            Show all
          </button>
        )}
      </p>
    </search>
  );
}

function countOf({ selected, unknown, shown, total }: Props['filter'], one: string, many: string): string {
  const left = unknown ? `Nothing here has ${unknown.label.toLowerCase()} “${unknown.value}”. ` : '';
  if (selected.size === 0) return left;
  return `${left}${shown.length} of ${total} ${total === 1 ? one : many}.`;
}
