import type { RouteFacts } from '../facts.ts';
import { isCostly, labelTest } from '../matchers/label-test.ts';
import type { LabelOf } from './route-alert.ts';

/** The matchers of routes, made once for many alerts. */
export class LabelTests {
  /** What looking at routes may still cost. */
  private left: number;
  private readonly tests = new Map<RouteFacts, { name: string; cost: number; test(label: string): boolean }[]>();

  constructor(most = Number.POSITIVE_INFINITY) {
    this.left = most;
  }

  get isExhausted(): boolean {
    return this.left <= 0;
  }

  /** Whether an alert has the labels of a route; undefined where it depends on a label that nobody can know, or nobody looked. */
  matches(route: RouteFacts, labelOf: LabelOf): boolean | undefined {
    this.left--;
    let isSure = true;
    for (const { name, cost, test } of this.testsOf(route)) {
      const value = labelOf(name);
      if (value === undefined || this.isExhausted) {
        isSure = false;
        continue;
      }
      this.left -= cost;
      if (!test(value)) return false;
    }
    return isSure ? true : undefined;
  }

  private testsOf(route: RouteFacts) {
    const known = this.tests.get(route);
    if (known !== undefined) return known;
    const made = route.matchers.map((matcher) => ({
      name: matcher.name,
      cost: isCostly(matcher) ? ENGINE : 0,
      test: labelTest(matcher),
    }));
    this.tests.set(route, made);
    return made;
  }
}

/** What building an engine costs, in looks at routes. */
const ENGINE = 200;
