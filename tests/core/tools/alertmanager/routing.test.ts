import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ConfigurationFacts, factsOf } from '../../../../plugins/core/tools/alertmanager/facts.ts';
import { receiversOf } from '../../../../plugins/core/tools/alertmanager/routing/receivers-of.ts';
import { readText } from './read-text.ts';

const amtool = spawnSync('amtool', ['--version']).error === undefined;

const facts = (text: string): ConfigurationFacts => {
  const snippet = readText(text);
  const found = snippet && factsOf(snippet);
  if (found === undefined) throw new Error('no configuration');
  return found;
};

const TEAMS = `route:
  receiver: platform
  routes:
    - receiver: archive
      continue: true
    - matchers: [service =~ "etcd|kube.*", severity != none]
      routes:
        - receiver: pager
          matchers: [severity = critical]
    - receiver: storage
      match: { service: ceph }
    - receiver: unlabelled
      matchers: [team = ""]
receivers: [{ name: platform }, { name: archive }, { name: pager }, { name: storage }, { name: unlabelled }]
`;

test('walks the routes as Alertmanager does: continue, nested, inherited, missing labels', () => {
  const to = (labels: Record<string, string>): string => receiversOf(facts(TEAMS), labels).join(', ');
  expect(to({ service: 'etcd', severity: 'critical' })).toBe('archive, pager');
  expect(to({ service: 'etcd', severity: 'warning' })).toBe('archive, platform');
  expect(to({ service: 'my-etcd', severity: 'critical' })).toBe('archive, unlabelled');
  expect(to({ service: 'ceph' })).toBe('archive, storage');
  expect(to({ team: 'network' })).toBe('archive');
  expect(to({ constructor: 'x', team: 'network' })).toBe('archive');
});

test.skipIf(!amtool)(
  'sends generated alerts where amtool sends them',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
    const random = generator(20261122);
    let asked = 0;
    try {
      for (let round = 0; round < 25; round++) {
        const text = generateConfiguration(random);
        const path = join(folder, `${round}.yml`);
        writeFileSync(path, text);
        for (let alert = 0; alert < 12; alert++) {
          const labels = generateLabels(random);
          const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
          const run = spawnSync('amtool', ['config', 'routes', 'test', `--config.file=${path}`, ...pairs], {
            encoding: 'utf8',
          });
          expect(run.status, `${text}${run.stderr}`).toBe(0);
          expect(receiversOf(facts(text), labels).join(','), `${pairs.join(' ')}\n${text}`).toBe(run.stdout.trim());
          asked++;
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    console.log(`amtool config routes test: ${asked} alerts, all sent to the same receivers`);
  },
  60_000,
);

const LABELS = ['alertname', 'service', 'severity', 'cluster'];
const VALUES = ['etcd', 'ceph', 'nova', 'critical', 'warning', 'etcd-main'];
const PATTERNS = ['etcd|ceph', 'etcd.*', '.+', '.*', '', 'c[er].*', '(nova|critical)', 'w.*g|'];

type Random = (below: number) => number;

/** Park and Miller: the same numbers on every machine. */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)] as Item;

function generateLabels(random: Random): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const name of LABELS) if (random(3) > 0) labels[name] = pick(VALUES, random);
  return labels;
}

function generateConfiguration(random: Random): string {
  let count = 0;
  const route = (depth: number, indent: string): string => {
    const lines = random(4) > 0 || depth === 0 ? [`receiver: r${count++}`] : [`group_wait: ${random(60)}s`];
    if (depth > 0) {
      if (random(3) === 0) lines.push('continue: true');
      const matchers = Array.from({ length: random(3) }, () => generateMatcher(random));
      if (matchers.length > 0) lines.push(`matchers: [${matchers.map((matcher) => `'${matcher}'`).join(', ')}]`);
      if (random(4) === 0) lines.push(`match: { ${pick(LABELS, random)}: ${pick(VALUES, random)} }`);
      if (random(4) === 0) lines.push(`match_re: { ${pick(LABELS, random)}: '${pick(PATTERNS, random)}' }`);
    }
    const below = depth < 3 ? random(4) : 0;
    if (below > 0) lines.push('routes:');
    const own = lines.join(`\n${indent}`);
    const children = Array.from({ length: below }, () => `\n${indent}- ${route(depth + 1, `${indent}  `)}`).join('');
    return `${own}${children}`;
  };
  const tree = route(0, '  ');
  const receivers = Array.from({ length: count }, (_, at) => `{ name: r${at} }`).join(', ');
  return `route:\n  ${tree}\nreceivers: [${receivers}]\n`;
}

function generateMatcher(random: Random): string {
  const operator = pick(['=', '!=', '=~', '!~'], random);
  const value = operator.endsWith('~') ? `"${pick(PATTERNS, random)}"` : pick([...VALUES, '""'], random);
  const space = pick(['', ' '], random);
  return `${pick(LABELS, random)}${space}${operator}${space}${value}`;
}
