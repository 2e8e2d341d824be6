import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useEffect, useState } from 'react';
import { findPages, type Result } from '../search/find-pages.ts';
import { openIndex, type SearchReader } from '../search/read-index.ts';

export interface SearchState {
  results: Result[];
  /** How many pages answer, those that are not shown included. */
  found: number;
  /** An answer to what stands in the field is on its way. */
  isWaiting: boolean;
  /** The index could not be read. */
  failed: boolean;
}

const NOTHING: SearchState = { results: [], found: 0, isWaiting: false, failed: false };

/** So long nothing was typed: each letter less that is asked for saves a file. */
const PAUSE = 120;

/** What is found for a query, a moment after it was typed. What was found before stays until then. */
export function useSearch(query: string): SearchState {
  const { withBaseUrl } = useBaseUrlUtils();
  const [state, setState] = useState<SearchState>(NOTHING);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) return setState(NOTHING);
    setState((before) => ({ ...before, isWaiting: true }));
    let isStale = false;
    const timer = setTimeout(async () => {
      const answer = await ask(wanted, withBaseUrl('/'));
      if (!isStale) setState(answer);
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [wanted, withBaseUrl]);
  return state;
}

let opened: Promise<SearchReader> | undefined;

/** Asked twice: a site that was published anew meanwhile has other files, and a new list of them. */
async function ask(query: string, baseUrl: string): Promise<SearchState> {
  for (let attempt = 0; attempt < 2; attempt++) {
    opened ??= openIndex((address) => readJson(baseUrl.replace(/\/$/, '') + address));
    try {
      return { ...NOTHING, ...(await findPages(query, await opened)) };
    } catch {
      opened = undefined;
    }
  }
  return { ...NOTHING, failed: true };
}

async function readJson(url: string): Promise<unknown> {
  // All files but the list of them are named by what is in them, so only the list may be out of date.
  const response = await fetch(url, { cache: url.endsWith('/index.json') ? 'no-cache' : 'default' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.json();
}
