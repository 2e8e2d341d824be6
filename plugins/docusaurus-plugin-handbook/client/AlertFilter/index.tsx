import { useLocation } from '@docusaurus/router';
import { type ReactNode, useEffect, useState } from 'react';
import type { AlertEntry, SeverityLevel } from '../../props.ts';
import { findAlert, LONGEST_QUERY, matchesQuery } from '../find-alert.ts';

/** What the person asked for, and the alerts that are left. */
export interface AlertFilterState {
  query: string;
  setQuery: (query: string) => void;
  level: SeverityLevel | undefined;
  setLevel: (level: SeverityLevel | undefined) => void;
  /** Levels that occur, in order. */
  levels: readonly SeverityLevel[];
  shown: readonly AlertEntry[];
}

/** Narrows a list of alerts by text and severity; starts with `?q=` of the address, where the jump field sends unknown names. */
export function useAlertFilter(alerts: readonly AlertEntry[]): AlertFilterState {
  const [query, setQuery] = useState('');
  const [level, setLevel] = useState<SeverityLevel>();
  const { search } = useLocation();
  // After the first render only: the page was rendered without a query, and hydration must find the same list.
  useEffect(() => setQuery((new URLSearchParams(search).get('q') ?? '').slice(0, LONGEST_QUERY)), [search]);
  const levels = LEVELS.filter((one) => alerts.some((alert) => hasLevel(alert, one)));
  return { query, setQuery, level, setLevel, levels, shown: narrow(alerts, query, level) };
}

const LEVELS: readonly SeverityLevel[] = ['critical', 'warning', 'info', 'other'];

/** The field and the choice of severities above the list. Taken away where scripts do not run. */
export function AlertFilter({ filter }: { filter: AlertFilterState }): ReactNode {
  return (
    <search className="handbook-filter handbook-needs-script">
      <label className="handbook-filter__text">
        <span>Name, summary or service</span>
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
      {filter.levels.length > 1 && (
        <label className="handbook-filter__level">
          <span>Severity</span>
          <select
            value={filter.level ?? ''}
            onChange={(event) => filter.setLevel(LEVELS.find((level) => level === event.currentTarget.value))}
          >
            <option value="">All</option>
            {filter.levels.map((level) => (
              <option key={level}>{level}</option>
            ))}
          </select>
        </label>
      )}
      <p className="handbook-filter__count" role="status">
        {found(filter)}
      </p>
    </search>
  );
}

function found({ query, level, shown }: AlertFilterState): string {
  if (query.trim() === '' && level === undefined) return '';
  if (shown.length === 0) return 'No alert matches: check the spelling, or clear the field.';
  return shown.length === 1 ? '1 alert matches.' : `${shown.length} alerts match.`;
}

function narrow(alerts: readonly AlertEntry[], query: string, level: SeverityLevel | undefined): readonly AlertEntry[] {
  const ofLevel = level === undefined ? alerts : alerts.filter((alert) => hasLevel(alert, level));
  if (query.trim() === '') return ofLevel;
  const matching = ofLevel.filter((alert) => matchesQuery(query, [alert.name, alert.summary, alert.service?.title]));
  if (matching.length > 0) return matching;
  // A whole notification was pasted: its words do not all occur, but it names one alert.
  const meant = findAlert(query, ofLevel);
  return meant ? [meant] : [];
}

function hasLevel(alert: AlertEntry, level: SeverityLevel): boolean {
  return (
    alert.severities.some((severity) => severity.level === level) ||
    (level === 'other' && alert.severities.length === 0)
  );
}
