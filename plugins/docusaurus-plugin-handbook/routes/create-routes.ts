import {
  coverage,
  followUpBoard,
  KIND_REFERENCE,
  kindReferences,
  MOST_WANTED,
  type Node,
  nameIndexes,
  packFiles,
} from '../../core/index.ts';
import { alertNodes } from '../props/alert-entry.ts';
import { alertPages } from '../props/alert-page-props.ts';
import { followUpsProps } from '../props/follow-ups-props.ts';
import { homeProps } from '../props/home-props.ts';
import { alertsIndexProps, runbooksIndexProps, servicesIndexProps } from '../props/index-props.ts';
import { kindIndexProps, kindName, plainIndexes } from '../props/kind-index-props.ts';
import { nameIndexProps } from '../props/name-index-props.ts';
import { namePageProps } from '../props/name-page-props.ts';
import { kindFacts } from '../props/reference/kind-facts.ts';
import { kindsIndex } from '../props/reference/reference-indexes.ts';
import { mostWantedProps } from '../props/wanted-alerts.ts';
import type { KindReferenceProps } from '../props.ts';
import type { Site } from '../site/open-site.ts';

/** A page that no Markdown file stands behind. Its props travel in a chunk of their own. */
export interface GeneratedRoute {
  /** Address without base URL. */
  address: string;
  component: string;
  props: object;
}

/** The generated pages: home and indexes where none is written, and one page for each alert. */
export function* generatedRoutes(site: Site, baseUrl: string): Generator<GeneratedRoute> {
  const written = new Set(site.handbook.documents.map(({ address }) => address));
  for (const { address, component, props } of INDEXES) {
    if (!written.has(address)) yield { address, component, props: props(site) };
  }
  for (const { address, kind } of plainIndexes(site)) {
    if (!written.has(address)) yield { address, component: '@theme/KindIndex', props: kindIndexProps(site, kind) };
  }
  const board = followUpBoard(site.handbook);
  if (board !== undefined) yield { address: board, component: '@theme/FollowUps', props: followUpsProps(site, board) };
  const packs = packFiles(site.handbook, site.graph);
  for (const index of nameIndexes(site.handbook)) {
    const { address, nodes } = index;
    if (!written.has(address)) yield { address, component: '@theme/NameIndex', props: nameIndexProps(site, index) };
    for (const node of nodes) {
      if (node.address === undefined || written.has(node.address)) continue;
      yield { address: node.address, component: '@theme/NamePage', props: namePageProps(site, node, index, packs) };
    }
  }
  yield* referenceRoutes(site, written);
  const pageOf = alertPages(site, baseUrl, guessedRunbooks(site));
  for (const alert of alertNodes(site)) {
    const props = pageOf(alert);
    yield { address: props.address, component: '@theme/AlertPage', props };
  }
}

/** What pages of a kind hold, for kinds of which nobody has written it. */
function* referenceRoutes(site: Site, written: ReadonlySet<string>): Generator<GeneratedRoute> {
  const references = kindReferences(site.handbook);
  if (references.length > 0 && !written.has(KIND_REFERENCE)) {
    yield { address: KIND_REFERENCE, component: '@theme/KindIndex', props: kindsIndex(site) };
  }
  for (const { kind, address, document } of references) {
    if (document !== undefined) continue;
    const { description } = kind;
    const props: KindReferenceProps = {
      title: kindName(kind),
      ...(description !== '' && { description }),
      facts: kindFacts(site, kind),
    };
    yield { address, component: '@theme/KindReference', props };
  }
}

const INDEXES: { address: string; component: string; props(site: Site): object }[] = [
  { address: '/', component: '@theme/HomePage', props: homeProps },
  { address: '/alerts', component: '@theme/AlertsIndex', props: alertsIndexProps },
  { address: MOST_WANTED, component: '@theme/MostWanted', props: mostWantedProps },
  { address: '/runbooks', component: '@theme/RunbooksIndex', props: runbooksIndexProps },
  { address: '/services', component: '@theme/ServicesIndex', props: servicesIndexProps },
];

/** What dangling alerts probably meant, by their names. */
function guessedRunbooks({ handbook, graph }: Site): Map<string, Node> {
  const guesses = new Map<string, Node>();
  for (const { name, guess } of coverage(handbook, graph).lists.danglingRunbookUrls) {
    const [runbook] = guess === undefined ? [] : graph.named(guess, ['runbook']);
    if (runbook !== undefined) guesses.set(name, runbook);
  }
  return guesses;
}
