import type { RoutingSnippet } from '../../../model/sights.ts';
import { type ConfigurationFacts, factsOf, type RouteFacts } from '../facts.ts';
import { LabelTests } from './label-tests.ts';
import { inheritedReceivers } from './receivers-of.ts';
import { type LabelOf, routeAlert } from './route-alert.ts';

/** Where a configuration sends the alerts of the handbook. */
export interface Routing {
  snippet: Configured;
  facts: ConfigurationFacts;
  /** The receiver of each route, its own or inherited. */
  receivers: ReadonlyMap<RouteFacts, string>;
  /** In the order of the rules. */
  alerts: readonly RoutedAlert[];
  /** Routes that some alert takes, or may take. */
  entered: ReadonlySet<RouteFacts>;
  /** Routes of which some alert has the labels, whether or not a route before took it. */
  matched: ReadonlySet<RouteFacts>;
}

type Configured = Pick<RoutingSnippet, 'file' | 'facts'>;

/** An alert, as far as routes look at it. */
interface PlacedAlert {
  rule: RoutingSnippet['alerts'][number];
  snippet: Pick<RoutingSnippet, 'file' | 'standalone'>;
}

export interface RoutedAlert {
  placed: PlacedAlert;
  /** In the order of the routes, each receiver once. */
  receivers: readonly { name: string; isSure: boolean; route: RouteFacts }[];
  /** True where no route below the root takes it, or may take it. */
  onlyRoot: boolean;
}

/** Routes every alert that the handbook loads; undefined for a snippet that holds no configuration. */
export function routingOf(snippet: Configured, alerts: readonly PlacedAlert[]): Routing | undefined {
  const facts = factsOf(snippet);
  if (facts === undefined) return undefined;
  const known = remembered.get(snippet);
  if (known !== undefined && isOf(known, alerts)) return known;
  const routing = routeAll(snippet, facts, alerts);
  remembered.set(snippet, routing);
  return routing;
}

// The graph asks, the rules ask, and each page of a receiver.
const remembered = new WeakMap<Configured, Routing>();

/** Looks of alerts at routes in one configuration. Beyond it the rest of the alerts stay without a receiver. */
const MOST_LOOKS = 5_000_000;

function isOf({ alerts }: Routing, asked: readonly PlacedAlert[]): boolean {
  const loaded = asked.filter(isLoaded);
  return loaded.length === alerts.length && loaded.every(({ rule }, at) => alerts[at]?.placed.rule === rule);
}

/** A rule in a fence is an example that nobody loads. */
function isLoaded({ snippet }: PlacedAlert): boolean {
  return snippet.standalone;
}

function routeAll(snippet: Configured, facts: ConfigurationFacts, all: readonly PlacedAlert[]): Routing {
  const loaded = all.filter(isLoaded);
  const receivers = inheritedReceivers(facts.route);
  const entered = new Set<RouteFacts>();
  const tests = new LabelTests(MOST_LOOKS);
  const ruleLabels = labelsOfRules(loaded);
  const alerts = loaded.map((placed): RoutedAlert => {
    if (tests.isExhausted) return { placed, receivers: [], onlyRoot: false };
    const labelOf = labelsOf(placed.rule, ruleLabels);
    const hits = routeAlert(facts.route, { labelOf, tests, onEnter: (route) => entered.add(route) });
    const found = new Map<string, RoutedAlert['receivers'][number]>();
    for (const { route, isSure } of hits) {
      const name = receivers.get(route) ?? '';
      const before = found.get(name);
      if (before === undefined || (isSure && !before.isSure)) found.set(name, { name, isSure, route });
    }
    return { placed, receivers: [...found.values()], onlyRoot: hits.every(({ route }) => route === facts.route) };
  });
  const matched = tests.isExhausted ? new Set(receivers.keys()) : matchedRoutes(entered, loaded, ruleLabels);
  return { snippet, facts, receivers, alerts, entered: tests.isExhausted ? matched : entered, matched };
}

/**
 * The labels that rules of the handbook set. Any other comes with the series, from `external_labels` or from an operator,
 * and its value cannot be known here.
 */
function labelsOfRules(alerts: readonly PlacedAlert[]): ReadonlySet<string> {
  const names = new Set(['alertname']);
  for (const { rule } of alerts) for (const name of Object.keys(rule.labels)) names.add(name);
  return names;
}

function labelsOf({ alert, labels }: PlacedAlert['rule'], ruleLabels: ReadonlySet<string>): LabelOf {
  return (name) => {
    if (name === 'alertname') return alert;
    const value = Object.hasOwn(labels, name) ? labels[name] : undefined;
    if (value !== undefined) return value.includes('{{') ? undefined : value;
    return ruleLabels.has(name) ? '' : undefined;
  };
}

/** Routes that nobody enters, although an alert has their labels: a route before them took it. */
function matchedRoutes(
  entered: ReadonlySet<RouteFacts>,
  alerts: readonly PlacedAlert[],
  ruleLabels: ReadonlySet<string>,
): Set<RouteFacts> {
  const matched = new Set(entered);
  const tests = new LabelTests(MOST_LOOKS);
  for (const parent of entered) {
    for (const child of parent.routes) {
      if (entered.has(child) || tests.isExhausted) continue;
      const isMatched = alerts.some(({ rule }) => tests.matches(child, labelsOf(rule, ruleLabels)) !== false);
      if (isMatched) matched.add(child);
    }
  }
  return matched;
}
