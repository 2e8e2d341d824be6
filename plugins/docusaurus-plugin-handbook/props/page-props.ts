import { type Document, headingMeans, type Node } from '../../core/index.ts';
import type { PageProps, PageState } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { escalationOf } from './escalation.ts';
import { incidentTimes } from './facts/incident-times.ts';
import { pageFacts } from './facts/page-facts.ts';
import { indexLink } from './kind-index-props.ts';
import { neighbourhoodOf } from './neighbourhood/neighbourhood-of.ts';
import { pageInputs } from './page-inputs.ts';
import { neighbours, pageLink } from './page-link.ts';
import { asText, asWebAddress, recordField, textField, textsField } from './read-fields.ts';
import { referenceFacts, referenceIndexLink } from './reference/reference-facts.ts';
import { relationsOf } from './relations.ts';
import { reviewFacts } from './review-facts.ts';
import { runOfRunbook } from './run-facts.ts';
import { DRAWN_APART } from './service/dependency-picture.ts';
import { serviceFacts } from './service-facts.ts';
import { severityMarks } from './severities.ts';
import { editUrl } from './source-links.ts';

/** What a page's frame shows around its text. */
export function pageProps(site: Site, document: Document): PageProps {
  const { handbook, graph } = site;
  const { file, id } = document;
  const kind = handbook.kinds.find((candidate) => candidate.id === document.kind);
  const origin = originOf(document);
  const { facts, shown } = pageFacts(site, document);
  const allFacts = [...facts, ...referenceFacts(site, document)];
  const inputs = document.kind === 'runbook' ? pageInputs([document]) : [];
  const tlp = textField(document, 'tlp');
  const [replacement] = neighbours(graph, file, 'from', 'replaced by');
  return withoutUndefined({
    kind: document.kind ?? 'page',
    kindLabel: kind?.label.one,
    id,
    file,
    description: textField(document, 'description'),
    state: stateOf(document),
    replacedBy: replacement && pageLink(site, replacement),
    owner: textField(document, 'owner') ?? handbook.owners.ownerOf(file),
    ...reviewFacts(site, document),
    // An adopted page was last changed where it comes from, which this repository does not know.
    lastChange: origin === undefined ? site.lastChanges.get(file) : undefined,
    editUrl: editUrl(handbook.settings, file),
    origin,
    tags: textsField(document, 'tags'),
    index: indexLink(site, document.kind) ?? referenceIndexLink(site, document),
    severities: document.kind === 'runbook' ? severitiesOf(site, file) : undefined,
    tlp: tlp === 'clear' ? undefined : tlp,
    internal: textField(document, 'audience') === 'internal' ? true : undefined,
    facts: allFacts.length > 0 ? allFacts : undefined,
    relations: relationsOf(site, file, shown),
    neighbourhood: neighbourhoodOf(site, file, document.kind === 'service' ? DRAWN_APART : []),
    escalation: document.kind === 'runbook' && !hasEscalation(site, document) ? escalationOf(site, file) : undefined,
    inputs: inputs.length > 0 ? inputs : undefined,
    run: document.kind === 'runbook' ? runOf(site, document) : undefined,
    service: document.kind === 'service' ? factsOf(site, document) : undefined,
    incident: document.kind === 'rca' ? incidentTimes(document) : undefined,
  });
}

function severitiesOf({ graph, handbook }: Site, id: string): PageProps['severities'] {
  const rules = neighbours(graph, id, 'from', 'answers').flatMap((alert) => alert.rules ?? []);
  const marks = severityMarks(
    handbook.settings,
    rules.map(({ rule }) => rule.labels.severity),
  );
  return marks.length > 0 ? marks : undefined;
}

function stateOf(document: Document): PageState {
  const state = textField(document, 'state');
  return state === 'draft' || state === 'deprecated' ? state : 'active';
}

function originOf(document: Document): PageProps['origin'] {
  const origin = recordField(document, 'origin');
  if (origin === undefined) return undefined;
  return withoutUndefined({
    url: asWebAddress(origin.url),
    commit: asText(origin.commit),
    licence: asText(origin.licence),
    imported: asText(origin.imported),
  });
}

function hasEscalation({ handbook }: Site, document: Document): boolean {
  const sections = handbook.kinds.find(({ id }) => id === document.kind)?.sections ?? [];
  const spec = sections.find(({ title }) => title === 'Escalation');
  return (
    spec !== undefined &&
    document.content.headings.some((heading) => heading.depth === 2 && headingMeans(heading, spec))
  );
}

function factsOf(site: Site, document: Document): PageProps['service'] {
  const node = site.graph.nodes.get(document.file);
  return node && hasDocument(node) ? serviceFacts(site, node) : undefined;
}

function hasDocument(node: Node): node is Node & { document: Document } {
  return node.document !== undefined;
}

function runOf(site: Site, document: Document): PageProps['run'] {
  const node = site.graph.nodes.get(document.file);
  return node && runOfRunbook(site, node);
}

/** The props become JSON and part of every page's weight: what is not there takes no room. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
