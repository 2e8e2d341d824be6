import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ReactNode, useEffect, useState } from 'react';
import type { AddressIndex, WantedAlert } from '../../props.ts';
import { BreakableName } from '../BreakableName/index.tsx';
import { readFragment, writeFragment } from '../inputs/fragment.ts';
import { fetchJson } from '../not-found/fetch-json.ts';
import { type FoundPage, type FoundPages, findPages } from '../not-found/find-pages.ts';
import { nameProposal } from '../not-found/name-proposal.ts';
import { type Asked, readAsked } from '../not-found/read-asked.ts';
import { readIndex, readWanted } from '../not-found/read-index.ts';
import { RunbookProposal } from '../RunbookProposal/index.tsx';
import { WantedFacts } from '../WantedFacts/index.tsx';

interface Search {
  asked: Asked;
  /** The labels that came with the address, for the page that is found. */
  labels: string;
  index?: AddressIndex;
  found?: FoundPages;
  wanted?: WantedAlert;
  done: boolean;
}

/** What was asked for, and what was probably meant. It runs in the browser alone, where the address is known. */
export function NotFoundHelp(): ReactNode {
  const base = useBaseUrl('/');
  const { replace } = useHistory();
  const { pathname } = useLocation();
  const [search, setSearch] = useState<Search>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the search starts anew for another address, and only then.
  useEffect(() => {
    let gone = false;
    const start = startSearch(base);
    setSearch(start);
    finishSearch(start, base).then((end) => {
      if (gone) return;
      // Case, ending or encoding alone are no reason to ask the reader anything.
      if (end.found?.same && end.found.same.address !== here(base)) {
        replace(base.replace(/\/$/, '') + end.found.same.address + end.labels);
      } else setSearch(end);
    });
    return () => {
      gone = true;
    };
  }, [pathname]);
  return search === undefined ? null : <Results search={search} />;
}

function here(base: string): string {
  return window.location.pathname.slice(base.length - 1);
}

function startSearch(base: string): Search {
  const { pairs } = readFragment(window.location.hash);
  return { asked: readAsked(here(base)), labels: writeFragment('', pairs ?? []).slice(0, 4000), done: false };
}

async function finishSearch(search: Search, base: string): Promise<Search> {
  const index = readIndex(await fetchJson(`${base}addresses.json`));
  if (index === undefined) return { ...search, done: true };
  const found = findPages(search.asked, index);
  const alert = found.named.find(({ wanted }) => wanted);
  const wanted = alert && readWanted(await fetchJson(`${base.replace(/\/$/, '')}${alert.address}.json`));
  return { ...search, index, found, ...(wanted && { wanted }), done: true };
}

function Results({ search }: { search: Search }): ReactNode {
  const { asked, labels, index, found, wanted, done } = search;
  const pages = [...(found?.named ?? []), ...(found?.near ?? [])];
  const proposal = index && !wanted && found?.named.length === 0 ? nameProposal(asked, index) : undefined;
  return (
    <>
      <p className="handbook-asked">
        Asked for: <code>{asked.shown}</code>
      </p>
      <div role="status">{done && <p>{sayFound(search)}</p>}</div>
      {wanted && <WantedFacts alert={wanted} />}
      {pages.length > 0 && <Pages pages={pages} labels={labels} />}
      {proposal && (
        <details className="handbook-fold" open={pages.length === 0}>
          <summary>Start a runbook of this name</summary>
          <div>
            <p>No rule of this handbook defines such an alert. If it fires all the same, it is worth a page.</p>
            <RunbookProposal proposal={proposal} />
          </div>
        </details>
      )}
    </>
  );
}

function sayFound({ index, found, wanted }: Search): string {
  if (index === undefined) return 'The list of pages could not be loaded, so nothing can be suggested.';
  if (wanted) return 'There is an alert of this name, and no runbook for it yet.';
  if (found && found.named.length > 0) return 'This name has a page elsewhere:';
  return found && found.near.length > 0 ? 'Nearest by name:' : 'No page has a name like it.';
}

function Pages({ pages, labels }: { pages: readonly FoundPage[]; labels: string }): ReactNode {
  return (
    <ul className="handbook-links handbook-found">
      {pages.map(({ address, kind, title }) => (
        <li key={address}>
          <Link to={address + (TAKING.includes(kind) ? labels : '')}>
            <BreakableName name={title} />
          </Link>
          <span className="handbook-note"> {kind}</span>
        </li>
      ))}
    </ul>
  );
}

/** Kinds of pages that labels are of use to. */
const TAKING = ['alert', 'runbook'];
