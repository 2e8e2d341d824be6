import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import lighthouse, { type TraceEvent } from 'lighthouse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toolkitFolder } from '../../plugins/core/index.ts';
import { browserForTests } from './browser-for-tests.ts';
import { type BuiltSite, serveShared } from './built-site.ts';

const PAGES = ['/', '/alerts/etcdNoLeader', '/runbooks/etcd/etcdNoLeader', '/services/etcd', '/map'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const RUNS = 3;
/** What each page is built for. */
const GOAL = 95;
/** Machines differ and are shared, so a page that misses the goal is said, and only one that is far from it fails. */
const LEAST_PERFORMANCE = 80;

/**
 * How much longer the page's own work may take by the clock than by the processor. Above, other programs had the processor in
 * between, and the figure says how busy the machine was: such a run is done again, and never counts.
 */
const MOST_WAITING = 1.25;
const MOST_BUSY_RUNS = 3;

/**
 * What the clock of Lighthouse is made for. A machine that is slower is slowed down less. Its fastest benchmark counts, since one
 * that was disturbed would make the test too easy.
 */
const USUAL_BENCHMARK = 1500;
const USUAL_SLOWDOWN = 4;
let slowdown = USUAL_SLOWDOWN;
let fastest = 0;

const port = await freePort();
const browser = await browserForTests([`--remote-debugging-port=${port}`]);

describe.skipIf(browser === undefined)('this handbook, judged by Lighthouse as on a phone', () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await serveShared(toolkitFolder());
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  test.for(PAGES)('%s', { timeout: 600_000 }, async (path) => {
    expect(site.pages).toContain(path);
    const runs: Scores[] = [];
    const busy: Scores[] = [];
    // What disturbs makes performance worse and never better, so the best of a few runs counts. The other two figures are
    // the same every time.
    while (runs.length < RUNS && busy.length < MOST_BUSY_RUNS && best(runs) < GOAL) {
      const run = await judge(site.address + path, slowdown);
      fastest = Math.max(fastest, run.benchmark);
      slowdown = Math.max(1, USUAL_SLOWDOWN * Math.min(1, fastest / USUAL_BENCHMARK));
      expect(run.faults).toEqual([]);
      expect(run.accessibility).toBe(100);
      expect(run['best-practices']).toBeGreaterThanOrEqual(GOAL);
      // A good figure in spite of the noise is a good figure.
      (run.waiting > MOST_WAITING && run.performance < GOAL ? busy : runs).push(run);
    }
    console.log(`${path}: ${[...runs, ...busy].map(readable).join('; ')}`);
    const verdict = best(runs) >= GOAL ? 'reached' : runs.length === 0 ? 'not judged, the machine is busy' : 'missed';
    console.log(`${path}: the goal of ${GOAL} is ${verdict}.`);
    if (runs.length > 0) expect(best(runs)).toBeGreaterThanOrEqual(LEAST_PERFORMANCE);
  });
});

type Scores = Record<(typeof CATEGORIES)[number], number> & {
  /** What Lighthouse says of the machine just before the run. */
  benchmark: number;
  /** Time by the clock for each unit of time by the processor. */
  waiting: number;
  faults: string[];
};

async function judge(address: string, cpuSlowdownMultiplier: number): Promise<Scores> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'silent',
    onlyCategories: [...CATEGORIES],
    throttling: { cpuSlowdownMultiplier },
  });
  if (result === undefined) throw new Error('Lighthouse gave no result.');
  const { categories, audits, environment } = result.lhr;
  const refs = categories.accessibility?.auditRefs ?? [];
  const faults = refs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0).map(({ id }) => id);
  const scores = CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)] as const);
  // The cast holds because every category is in the list.
  return {
    ...(Object.fromEntries(scores) as Record<(typeof CATEGORIES)[number], number>),
    benchmark: environment.benchmarkIndex,
    waiting: waitingIn(result.artifacts.Trace.traceEvents),
    faults,
  };
}

/** Looks at the long tasks of the thread that runs the site's script. */
function waitingIn(events: readonly TimedEvent[]): number {
  const script = events.findLast(({ name, args }) => name === 'EvaluateScript' && MAIN.test(args.data?.url ?? ''));
  const tasks = events.filter(
    ({ name, pid, tid, dur }) => name === 'RunTask' && pid === script?.pid && tid === script.tid && dur > LONG,
  );
  const processor = tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  return processor === 0 ? 1 : tasks.reduce((sum, { dur }) => sum + dur, 0) / processor;
}

/** Durations are in microseconds; `tdur` is what the thread itself has used. */
type TimedEvent = TraceEvent & { tdur?: number };
const MAIN = /\/assets\/js\/main\./;
const LONG = 5_000;

function readable({ performance, benchmark, waiting }: Scores): string {
  return `performance ${performance} at benchmark ${Math.round(benchmark)}, waiting ${waiting.toFixed(2)}`;
}

function best(runs: readonly Scores[]): number {
  return Math.max(0, ...runs.map((run) => run.performance));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}
