import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AlertRule } from '../../plugins/core/model/monitoring.ts';
import { readYamlDocuments } from '../../plugins/core/schema/read-yaml.ts';
import { factsOf } from '../../plugins/core/tools/alertmanager/facts.ts';
import { alertmanager } from '../../plugins/core/tools/alertmanager/index.ts';
import { receiversOf } from '../../plugins/core/tools/alertmanager/routing/receivers-of.ts';
import { routingOf } from '../../plugins/core/tools/alertmanager/routing/routing-of.ts';
import { prometheus } from '../../plugins/core/tools/prometheus/index.ts';
import { corpus } from '../support/corpus.ts';
import { alertRule } from '../support/pages.ts';

const read = (text: string, tool = alertmanager) =>
  tool.read({
    file: 'docs/monitoring/prometheus/alertmanager.yml',
    text,
    language: undefined,
    settings: {},
    spanInFile: (span) => span,
  });

/** The work and the seconds of CPU that it took: other tests share the machine. A crafted file may cost two of them. */
function timed<Result>(work: () => Result): { result: Result; seconds: number } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1e6 };
}

describe.skipIf(corpus === undefined)('hostile configurations of the corpus', () => {
  const { cases }: { cases: { id: string; file: string; what: string; amtool?: string; probe?: string }[] } =
    corpus === undefined ? { cases: [] } : JSON.parse(readFileSync(join(corpus, 'hostile/manifest.json'), 'utf8'));
  const wanted = cases.filter(({ amtool }) => amtool !== undefined);

  test.each(wanted.map((one) => [one.id, one.what, one] as const))('%s: %s', (_, __, { file, amtool, probe = '' }) => {
    const text = readFileSync(join(corpus ?? '', 'hostile', file), 'utf8');
    const { result, seconds } = timed(() => {
      const snippet = read(text);
      const facts = factsOf(snippet);
      // Labels are matched as well: that is where the time would go.
      if (facts !== undefined) receiversOf(facts, { instance: probe.repeat(100), job: probe.repeat(100) });
      return snippet;
    });
    expect(result.findings.some(({ severity }) => severity === undefined) ? 'error' : 'ok').toBe(amtool);
    expect(seconds).toBeLessThan(2);
  });
});

const RECEIVERS = 'receivers: [{ name: platform, webhook_configs: [{ url_file: /etc/chat }] }]\n';

test('refuses routes that nest ten thousand levels deep, at their place', () => {
  let text = 'route:\n  receiver: platform\n';
  for (let level = 1; level <= 10_000; level++) text += `${' '.repeat(Math.min(level, 200) * 2)}routes:\n`;
  const flow = `route: { receiver: platform, ${'routes: [{ '.repeat(10_000)}${'}] '.repeat(10_000)} }\n${RECEIVERS}`;
  for (const one of [text + RECEIVERS, flow]) {
    const { result, seconds } = timed(() => read(one));
    expect(result.findings.length).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(2);
  }
  expect(read(flow).findings[0]?.message).toMatchInlineSnapshot(
    `"Found values nested too deeply to be read, expected at most 100 levels: simplify them."`,
  );
});

/** Matchers on a label of the alert, each with a regular expression of its own. */
function withRoutes(count: number): string {
  const routes = Array.from(
    { length: count },
    (_, at) => `    - { receiver: platform, matchers: ['service="s${at}"', 'alertname=~"t(${at}|a).*"'] }\n`,
  ).join('');
  return `route:\n  receiver: platform\n  routes:\n${routes}${RECEIVERS}`;
}

test('says that it does not read a hundred thousand routes', () => {
  const text = withRoutes(100_000);
  const { result, seconds } = timed(() => read(text));
  expect(result.findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning The configuration is larger than 2 MiB, so it is not checked; split it between several Alertmanagers.',
  ]);
  expect(seconds).toBeLessThan(2);
});

test('sends a thousand alerts through as many routes as it reads', () => {
  const text = withRoutes(20_000);
  const { result: snippet, seconds } = timed(() => read(text));
  expect(snippet.findings).toEqual([]);
  const rule = read(alertRule('etcdNoLeader'), prometheus).alerts[0] as AlertRule;
  const alerts = Array.from({ length: 1_000 }, (_, at) => ({ rule: { ...rule, alert: `etcd${at}` }, snippet }));
  const routing = timed(() => routingOf(snippet, alerts));
  const size = (text.length / 2 ** 20).toFixed(1);
  console.log(
    `20,000 routes, ${size} MiB: ${seconds.toFixed(1)} s of CPU to read, ${routing.seconds.toFixed(1)} s to route 1,000 alerts`,
  );
  expect(routing.seconds).toBeLessThan(4);
}, 60_000);

test('takes hardly more time than the YAML alone', () => {
  const text = withRoutes(5_000);
  const yaml = timed(() => readYamlDocuments(text)).seconds;
  expect(timed(() => read(text)).seconds).toBeLessThan(3 * yaml + 0.5);
});

test('bounds what a file can report, and what a matcher can cost', () => {
  const unknown = Array.from({ length: 3_000 }, (_, at) => `{ receiver: nobody${at} }`).join(', ');
  const many = timed(() => read(`route: { receiver: platform, routes: [${unknown}] }\n${RECEIVERS}`));
  expect(many.result.findings).toHaveLength(100);
  expect(many.seconds).toBeLessThan(2);
  const long = timed(() =>
    read(`route: { receiver: platform, routes: [{ matchers: ['a="${'\\\\'.repeat(200_000)}'] }] }\n${RECEIVERS}`),
  );
  expect(long.result.findings.map(({ message }) => message)).toEqual([
    'Found a matcher of more than 20000 characters, shorten it.',
  ]);
  expect(long.seconds).toBeLessThan(2);
});

test('stops aliases that would multiply without end', () => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `r${at + 1}: &r${at + 1} [${Array(9).fill(`*r${at}`).join(', ')}]\n`,
  );
  const { result, seconds } = timed(() =>
    read(`r0: &r0 { receiver: platform }\n${levels.join('')}route: { receiver: platform, routes: *r9 }\n${RECEIVERS}`),
  );
  expect(result.findings.some(({ message }) => message.includes('repeats far too much data'))).toBe(true);
  expect(seconds).toBeLessThan(2);
});
