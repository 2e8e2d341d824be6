import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FieldFacts } from '../../../plugins/core/index.ts';
import { readKinds, toolkitFolder } from '../../../plugins/core/index.ts';
import { fieldFactsOf } from '../../../plugins/core/kinds/field-facts.ts';

const { kinds, fieldsOf } = readKinds([join(toolkitFolder(), 'schemas')]);

const print = (facts: readonly FieldFacts[]): string =>
  facts.map(({ path, type, required, example }) => `${path}: ${type}, required: ${required}, ${example}`).join('\n');

const ofKind = (id: string): FieldFacts[] => kinds.filter((kind) => kind.id === id).flatMap(fieldsOf);

test('say what a field holds, when it is required and what it may look like', () => {
  const own = ofKind('rca').filter(
    ({ shared, path }) => !shared && /^(?:severity|started|follow-ups|sources$)/.test(path),
  );
  expect(print(own)).toMatchInlineSnapshot(`
    "severity: \`sev1\`, \`sev2\`, \`sev3\` or \`sev4\`, required: without \`retold-from\`, sev2
    started: time in UTC, required: without \`retold-from\`, 2026-03-02T07:40Z
    follow-ups: list of entries, required: no, undefined
    follow-ups[].what: text, required: yes, Alert before the database reaches its quota
    follow-ups[].owner: text, required: no, platform-team
    follow-ups[].due: day, required: no, 2026-04-15
    follow-ups[].ticket: web address, required: no, https://git.example.org/platform/issues/311
    follow-ups[].state: \`open\`, \`in-progress\`, \`done\` or \`dropped\`, required: yes, open
    follow-ups[].reason: text, required: if \`state\` is \`dropped\`, The cluster was shut down in June.
    sources: list of entries, required: with \`retold-from\`, undefined"
  `);
});

test('set numbers, names and words of their own apart', () => {
  const chosen = [...ofKind('service'), ...ofKind('runbook')].filter(({ path }) =>
    ['tier', 'depends-on', 'dashboards', 'objectives[].target', 'service', 'inputs[].type'].includes(path),
  );
  expect(print(chosen)).toMatchInlineSnapshot(`
    "tier: whole number from 1 to 3, required: no, 1
    depends-on: list of names of a service, required: no, [dns, ceph]
    dashboards: list of names of a dashboard, required: no, [etcd, https://grafana.example.org/d/etcd]
    objectives[].target: number from 50 to 100, required: yes, 99.9
    service: name of a service, required: no, etcd
    inputs[].type: \`kubernetes-name\`, \`namespace\`, \`node\`, \`hostname\`, \`ip\`, \`uuid\`, \`integer\`, \`device\` or \`path\`, required: no, namespace
    dashboards: list of names of a dashboard, required: no, [etcd, https://grafana.example.org/d/etcd]"
  `);
});

test('tell the fields of every page from those of the kind, which win', () => {
  const shared = ofKind('service').filter((field) => field.shared);
  expect(shared.map(({ path }) => path)).toEqual(expect.arrayContaining(['owner', 'reviewed', 'origin.licence']));
  const lookup = (file: string): Record<string, unknown> | undefined =>
    ({
      'kinds/drill.schema.json': {
        allOf: [{ $ref: '../shared.schema.json' }],
        properties: { owner: { type: 'string', description: 'Who plays the outage.' } },
        required: ['owner'],
      },
      'shared.schema.json': { properties: { owner: { type: 'string', description: 'The team.' } } },
    })[file];
  expect(fieldFactsOf('kinds/drill.schema.json', lookup)).toEqual([
    { path: 'owner', type: 'text', required: 'yes', description: 'Who plays the outage.', shared: false },
  ]);
});

test('end for a schema that holds itself, and for one of a thousand fields', () => {
  const holdsItself = { properties: { part: { $ref: '#' } }, items: { $ref: '#' } };
  expect(fieldFactsOf('kinds/rack.schema.json', () => holdsItself).length).toBeLessThan(20);
  const wide = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`bay-${index}`, { type: 'string' }]));
  expect(fieldFactsOf('kinds/rack.schema.json', () => ({ properties: wide }))).toHaveLength(300);
});
