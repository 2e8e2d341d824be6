import { join } from 'node:path';
import {
  indexLines,
  type Node,
  type PlacedRule,
  remembered,
  runbookResolverOf,
  SAFE_ELEMENTS,
} from '../../core/index.ts';
import type { AlertPageProps, AlertRuleFacts, AlertRunbook, PageLink } from '../props.ts';
import { addressesNamedIn } from '../site/named-addresses.ts';
import type { Site } from '../site/open-site.ts';
import { pageCommands } from '../site/page-commands.ts';
import { resolveTarget } from '../site/resolve-target.ts';
import { alertEntry } from './alert-entry.ts';
import { dashboardsOf } from './dashboards.ts';
import { escalationOf } from './escalation.ts';
import { mitigationOf } from './mitigation-html.ts';
import { neighbourhoodOf } from './neighbourhood/neighbourhood-of.ts';
import { pageInputs } from './page-inputs.ts';
import { neighbours, pageLink } from './page-link.ts';
import { asText, asWebAddress } from './read-fields.ts';
import { relationsOf } from './relations.ts';
import { reviewFacts } from './review-facts.ts';
import { runOfAlert } from './run-facts.ts';
import { runbookProposal } from './runbook-proposal.ts';
import { severityMarks } from './severities.ts';
import { lineUrl } from './source-links.ts';

/** What the page of an alert shows. */
export type MakeAlertPage = (alert: Node) => AlertPageProps;

/** Makes the function that gathers an alert's page; what several alerts share (lines, sections) is worked out once. */
export function alertPages(site: Site, baseUrl: string, guesses: ReadonlyMap<string, Node>): MakeAlertPage {
  const linesOf = remembered((file: string) => indexLines(site.handbook.textOf(file)));
  const runbookOf = remembered((node: Node) => runbookFacts(site, node, baseUrl));
  return (alert) => {
    const rules = alert.rules ?? [];
    const { runbooks: _links, takes: _names, ...entry } = alertEntry(site, alert);
    const runbooks = neighbours(site.graph, alert.id, 'to', 'answers');
    const inputs = pageInputs(runbooks.flatMap(({ document }) => document ?? []));
    const guess = guesses.get(alert.name);
    const escalation = escalationOf(site, alert.id);
    const neighbourhood = neighbourhoodOf(site, alert.id);
    const proposal = runbooks.length === 0 ? runbookProposal(site, alert) : undefined;
    const run = runOfAlert(site, alert, runbooks);
    const description = asText(rules[0]?.rule.annotations.description);
    return {
      ...entry,
      ...(description !== undefined && { description }),
      withoutRule: !rules.some(({ snippet }) => snippet.standalone),
      rules: rules.map((placed) => ruleFacts(site, placed, linesOf(placed.snippet.file))),
      runbooks: runbooks.map(runbookOf),
      externalRunbooks: externalRunbooks(site, rules),
      ...(guess !== undefined && runbooks.length === 0 && { guess: pageLink(site, guess) }),
      ...(escalation !== undefined && { escalation }),
      dashboards: uniqueLinks(runbooks.flatMap((runbook) => dashboardsOf(site, runbook))),
      relations: relationsOf(site, alert.id),
      ...(neighbourhood !== undefined && { neighbourhood }),
      ...(inputs.length > 0 && { inputs }),
      ...(proposal !== undefined && { proposal }),
      ...(run !== undefined && { run }),
    };
  };
}

function runbookFacts(site: Site, node: Node, baseUrl: string): AlertRunbook {
  const link = pageLink(site, node);
  if (node.document === undefined) return { link };
  const { handbook } = site;
  const mitigation = mitigationOf(node.document, {
    kinds: handbook.kinds,
    elements: SAFE_ELEMENTS,
    resolve: (page, target, type) => resolveTarget(site, page, target, type),
    addressNamedAt: addressesNamedIn(site),
    commands: pageCommands(site, node.document, baseUrl.replace(/\/$/, '') + node.document.address),
    path: join(handbook.root, node.document.file),
    baseUrl,
  });
  return { link, ...mitigation, ...reviewFacts(site, node.document) };
}

function ruleFacts(
  { handbook }: Site,
  { rule, snippet }: PlacedRule,
  lines: ReturnType<typeof indexLines>,
): AlertRuleFacts {
  const { expression, labels, annotations, group } = rule;
  const { file } = snippet;
  const { line } = lines.positionAt(rule.nameSpan[0]);
  const [severity] = severityMarks(handbook.settings, [labels.severity]);
  const sourceUrl = lineUrl(handbook.settings, file, line);
  return {
    expression,
    ...(rule.for !== undefined && { for: rule.for }),
    ...(rule.keepFiringFor !== undefined && { keepFiringFor: rule.keepFiringFor }),
    ...(severity !== undefined && { severity }),
    labels,
    annotations,
    group,
    file,
    line,
    ...(sourceUrl !== undefined && { sourceUrl }),
  };
}

function externalRunbooks({ handbook }: Site, rules: readonly PlacedRule[]): string[] {
  const resolveUrl = runbookResolverOf(handbook);
  const urls = rules.map(({ rule }) => rule.annotations.runbook_url).filter((url) => url !== undefined);
  const external = [...new Set(urls)].filter((url) => resolveUrl(url).status === 'external').map(asWebAddress);
  return external.filter((url) => url !== undefined);
}

function uniqueLinks(links: readonly PageLink[]): PageLink[] {
  return [...new Map(links.map((link) => [link.title, link])).values()];
}
