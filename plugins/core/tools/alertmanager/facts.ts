import type { Snippet } from '../../model/snippet.ts';
import type { Span } from '../../model/span.ts';
import type { Matcher } from './matchers/matcher.ts';

/** What the routing and the pages need to know of a configuration. No secret, and no address but its host, comes in here. */
export interface ConfigurationFacts {
  route: RouteFacts;
  receivers: ReceiverFacts[];
  inhibitRules: InhibitRuleFacts[];
  timeIntervals: TimeIntervalFacts[];
}

/** A route. What it does not say itself, its parent says. */
export interface RouteFacts {
  receiver?: string;
  matchers: Matcher[];
  continue?: true;
  /** `...` alone groups by all labels. */
  groupBy?: string[];
  groupWait?: string;
  groupInterval?: string;
  repeatInterval?: string;
  muteTimeIntervals?: string[];
  activeTimeIntervals?: string[];
  /** In the file: the name of its receiver, else where the route begins. */
  span: Span;
  routes: RouteFacts[];
}

export interface ReceiverFacts {
  name: string;
  notifiers: { title: string; pointsAt: string }[];
}

export interface InhibitRuleFacts {
  name?: string;
  source: Matcher[];
  target: Matcher[];
  equal: string[];
}

export interface TimeIntervalFacts {
  name: string;
  /** In words, one line for each part. */
  times: string[];
}

/** The facts of a snippet; undefined where it holds no configuration with a route. */
export function factsOf({ facts }: Pick<Snippet, 'facts'>): ConfigurationFacts | undefined {
  // Written by this tool alone, also where they come from the cache, which is keyed by the toolkit's build.
  return facts as ConfigurationFacts | undefined;
}
