import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Snippet } from '../../../plugins/core/model/snippet.ts';
import { indexLines } from '../../../plugins/core/model/span.ts';
import type { SnippetSource } from '../../../plugins/core/model/tool.ts';
import { tools } from '../../../plugins/core/tools/index.ts';
import { corpus } from '../../support/corpus.ts';

const FILE = 'docs/monitoring/etcd/etcd.rules.yml';

function source(text: string, more: Partial<SnippetSource> = {}): SnippetSource {
  return { file: FILE, text, language: undefined, settings: {}, spanInFile: (span) => span, ...more };
}

function read(text: string, more: Partial<SnippetSource> = {}): Snippet | undefined {
  const given = source(text, more);
  const isFile = given.language === undefined;
  return tools.find((tool) => (!isFile || tool.files.test(given.file)) && tool.detect(given))?.read(given);
}

/** Findings as `line:column text`, the severity in front where it is not the rule's own. */
function faults(text: string, snippet = read(text)): string {
  const lines = indexLines(text);
  return (snippet?.findings ?? [])
    .map(({ span, message, severity }) => {
      const { line, column } = lines.positionAt(span[0]);
      return `${line}:${column} ${severity ? `${severity} ` : ''}${message}`;
    })
    .join('\n');
}

const GROUP = 'groups:\n  - name: etcd\n    rules:\n';

test('reads alerts and recording rules with their exact places', () => {
  const text = `groups:
  - name: etcd
    interval: 30s
    rules:
      - alert: "etcdNoLeader"
        expr: |
          etcd_server_has_leader{job="etcd"} == 0
        for: 1m
        keep_firing_for: 5m
        labels: { severity: critical, tier: 1 }
        annotations:
          summary: 'Member {{ $labels.instance }} has no leader'
          runbook_url: >-
            https://handbook.example.org/alerts/etcdNoLeader
      - record: job:etcd_requests:rate5m
        expr: sum by (job) (rate(grpc_server_handled_total[5m]))
      - record: one
        expr: 1
`;
  const { alerts, records, findings } = read(text) as Snippet;
  expect(findings).toEqual([]);
  expect(alerts.map(({ span, places, ...rule }) => rule)).toMatchInlineSnapshot(`
    [
      {
        "alert": "etcdNoLeader",
        "annotations": {
          "runbook_url": "https://handbook.example.org/alerts/etcdNoLeader",
          "summary": "Member {{ $labels.instance }} has no leader",
        },
        "expression": "etcd_server_has_leader{job="etcd"} == 0
    ",
        "expressionSpan": [
          108,
          147,
        ],
        "for": "1m",
        "group": "etcd",
        "inherits": {
          "interval": "30s",
        },
        "keepFiringFor": "5m",
        "labels": {
          "severity": "critical",
          "tier": "1",
        },
        "metrics": [
          {
            "name": "etcd_server_has_leader",
            "span": [
              108,
              130,
            ],
          },
        ],
        "nameSpan": [
          68,
          80,
        ],
        "runbookUrlSpan": [
          364,
          412,
        ],
      },
    ]
  `);
  const [alert] = alerts;
  expect(text.slice(...(alert?.nameSpan ?? [0, 0]))).toBe('etcdNoLeader');
  expect(text.slice(...(alert?.runbookUrlSpan ?? [0, 0]))).toBe('https://handbook.example.org/alerts/etcdNoLeader');
  expect(text.slice(...(alert?.expressionSpan ?? [0, 0]))).toBe('etcd_server_has_leader{job="etcd"} == 0');
  expect(text.slice(...(alert?.span ?? [0, 0]))).toMatch(/^alert: "etcdNoLeader"[\s\S]*alerts\/etcdNoLeader$/);
  expect(records.map(({ record, expression, group }) => ({ record, expression, group }))).toEqual([
    {
      record: 'job:etcd_requests:rate5m',
      expression: 'sum by (job) (rate(grpc_server_handled_total[5m]))',
      group: 'etcd',
    },
    { record: 'one', expression: '1', group: 'etcd' },
  ]);
});

test('reads PrometheusRule manifests among others, and lists of them', () => {
  const rule = (name: string): string => `kind: PrometheusRule
apiVersion: monitoring.coreos.com/v1
metadata: { name: ${name} }
spec:
  groups:
    - name: ceph
      partial_response_strategy: abort
      rules:
        - { alert: ${name}, expr: ceph_health_status > 0 }
`;
  const several = `apiVersion: v1\nkind: ConfigMap\ndata: { rules: none }\n---\n${rule('CephHealthError')}---\n${rule('CephOSDDown')}`;
  expect(read(several)?.alerts.map(({ alert }) => alert)).toEqual(['CephHealthError', 'CephOSDDown']);
  expect(faults(several)).toBe('');
  const list = `apiVersion: v1\nkind: List\nitems:\n- ${rule('CephHealthError').trimEnd().replaceAll('\n', '\n  ')}\n`;
  expect(read(list)?.alerts.map(({ alert }) => alert)).toEqual(['CephHealthError']);
});

const RULES = `groups:
  - name: etcd
    partial_response_strategy: abort
    rules:
      - alert: etcdNoLeader
        expr: etcd_server_has_leader = 0
      - record: etcd:leader
        expr: sum(etcd_server_has_leader)
`;

test.each([
  ['additionalPrometheusRulesMap', `additionalPrometheusRulesMap:\n  etcd:\n    ${RULES.replaceAll('\n', '\n    ')}\n`],
  [
    'additionalPrometheusRules',
    `additionalPrometheusRules:\n  - name: etcd\n    ${RULES.replaceAll('\n', '\n    ')}\n`,
  ],
  [
    'a subchart',
    `kube-prometheus-stack:\n  additionalPrometheusRulesMap:\n    a: { b: c }\n    etcd:\n      ${RULES.replaceAll('\n', '\n      ')}\n`,
  ],
  ['serverFiles', `serverFiles:\n  alerting_rules.yml:\n    ${RULES.replaceAll('\n', '\n    ')}\n`],
  [
    'a list of rules alone',
    `metrics:\n  prometheusRule:\n    enabled: true\n    rules:\n      ${RULES.slice(RULES.indexOf('- alert')).replaceAll('\n', '\n')}\n`,
  ],
  [
    'the release of a chart',
    `kind: HelmRelease\nspec:\n  values:\n    additionalPrometheusRulesMap:\n      etcd:\n        ${RULES.replaceAll('\n', '\n        ')}\n`,
  ],
  [
    'the text of a ConfigMap',
    `kind: ConfigMap\ndata:\n  none: text\n  etcd.yml: |\n    ${RULES.replace('    partial_response_strategy: abort\n', '').replaceAll('\n', '\n    ')}\n`,
  ],
])('finds rules in %s, with their places', (_, text) => {
  const snippet = read(text);
  expect(snippet?.alerts.map(({ nameSpan }) => text.slice(...nameSpan))).toEqual(['etcdNoLeader']);
  expect(snippet?.records.map(({ nameSpan }) => text.slice(...nameSpan))).toEqual(['etcd:leader']);
  expect(snippet?.findings.map(({ span }) => [text.slice(...span), span[0] - text.indexOf('= 0')])).toEqual([['=', 0]]);
  expect(snippet?.names.map(({ name }) => name)).toEqual(['etcd']);
});

test('maps places in an indented fence to those of the page, and takes its comments for text', () => {
  const text = '# handbook disable snippet-parses: an example\ngroups:\n- name: dns\n  rules:\n  - alert: DnsDown\n';
  const snippet = read(text, {
    file: 'runbooks/dns/DnsDown.md',
    language: 'yaml',
    spanInFile: ([a, b]) => [a + 100, b + 100],
  });
  const at = text.indexOf('DnsDown') + 100;
  expect(snippet).toMatchObject({ standalone: false, directives: [], alerts: [{ nameSpan: [at, at + 7] }] });
  expect(snippet?.findings[0]?.span[0]).toBe(text.indexOf('alert:') + 100);
});

test('hands on suppressions with what they cover', () => {
  const text = `${GROUP}      # handbook disable alert-has-a-runbook: the pager explains it\n      - alert: etcdNoLeader\n        expr: up == 0\n`;
  const [directive] = read(text)?.directives ?? [];
  expect(directive?.text).toBe('handbook disable alert-has-a-runbook: the pager explains it');
  const covers = typeof directive?.covers === 'object' ? directive.covers : ([0, 0] as const);
  expect(text.slice(...covers)).toMatch(/^alert: etcdNoLeader/);
});

test.each([
  ['the configuration of Prometheus', 'rule_files: [etcd.rules.yml]\nscrape_configs: []\ngroups: []\nrules: []\n'],
  [
    'an Alertmanager configuration',
    'route:\n  receiver: ops\n  group_by: [alertname]\nreceivers: [{ name: ops }]\ninhibit_rules: []\n',
  ],
  ['groups without rules in the values of a Helm chart', 'prometheus:\n  groups:\n    - name: etcd\n      rules: []\n'],
  ['a template of a Helm chart', 'kind: PrometheusRule\n{{- if .Values.alerts }}\nspec: {}\n{{- end }}\n'],
  ['alert rules of Grafana', 'apiVersion: 1\ngroups:\n  - orgId: 1\n    rules:\n      - uid: a\n'],
  ['an inventory with groups', 'groups:\n  - name: controllers\n    hosts: [a, b]\n'],
  ['a manifest of another kind', 'kind: Deployment\nmetadata: { name: PrometheusRule }\n'],
])('leaves alone %s', (_, text) => {
  expect(read(text)?.tool).not.toBe('prometheus');
});

test('looks at YAML only', () => {
  expect(read(`${GROUP}`, { file: 'docs/etcd.json' })).toBeUndefined();
  expect(read(`${GROUP}`, { file: 'docs/etcd.md', language: 'promql' })).toBeUndefined();
  expect(read(`${GROUP}`, { file: 'docs/etcd.md', language: 'yml' })).toBeDefined();
});

test('accepts what current Prometheus accepts', () => {
  const text = `groups:
  - name: etcd
    interval: 1m
    query_offset: 30s
    limit: 10
    labels: { team: storage }
    rules:
      - alert: etcd läuft über
        expr: 1
        for: 1d2h3m
        keep_firing_for: 0s
        labels: { ins-tance: localhost, severity: }
      - alert: etcd läuft über
        expr: 2
        for: 0
      - record: störung.total
        expr: vector(1)
        labels: { http.status: 500 }
        for: 0
  - name: nothing
    rules:
  - name: also nothing
`;
  expect(faults(text)).toBe('');
  expect(read('groups: []\nrules: []\n')?.findings.length).toBe(1);
  expect(read(text)?.records[0]?.labels).toEqual({ 'http.status': '500' });
});

test('says what is wrong with a rule', () => {
  expect(
    faults(`${GROUP}      - alert: etcdNoLeader
      - alert: etcdMembersDown
        expr: ''
        for: five minutes
        anotations: { summary: Members are down }
      - alert: etcdSlow
        record: etcd:slow
        expr: up
      - expr: up
      - record: etcd:slow{job="etcd"}
        expr: up
        for: 1m
        annotations: { summary: never shown }
      - just a text
      - alert: etcdLabels
        expr: [up]
        labels: { severity: { level: 1 }, __name__: x }
        annotations: summary
      - alert: [etcdFull]
        expr: up
`),
  ).toMatchInlineSnapshot(`
    "4:9 Found no \`expr\` in rule \`etcdNoLeader\`, add its PromQL expression; Prometheus refuses the whole file.
    8:9 Unknown key \`anotations\` in a rule, did you mean \`annotations\`? Prometheus refuses the whole file.
    6:16 Found no \`expr\` in rule \`etcdMembersDown\`, add its PromQL expression; Prometheus refuses the whole file.
    7:14 Unexpected duration \`five minutes\` for \`for\`, expected units from large to small such as \`5m\`, \`1h30m\` or \`1d\`.
    10:9 Found both \`alert\` and \`record\` in one rule, expected one: make it two rules.
    12:9 Found a rule without a name, expected \`alert\` or \`record\`; Prometheus refuses the whole file.
    13:17 Unexpected braces in recording rule \`etcd:slow{job="etcd"}\`, expected a plain name: write labels under \`labels\`.
    15:9 Unexpected \`for\` in a recording rule, only alerts have it: remove it.
    16:9 Unexpected \`annotations\` in a recording rule, only alerts have it: remove it.
    17:9 Unexpected rule, expected a mapping with \`alert\` or \`record\`, and \`expr\`.
    19:15 Unexpected value for \`expr\`, expected a PromQL expression as text.
    20:29 Unexpected value of label \`severity\`, expected text: put it in quotes.
    20:43 Invalid label name \`__name__\`, choose another name.
    21:22 Unexpected value for \`annotations\`, expected a mapping of names to text.
    22:16 Unexpected value for \`alert\`, expected a name."
  `);
});

test('says what is wrong with a group and around it', () => {
  expect(
    faults(`version: 1
namespace: ops
group: []
groups:
  - name: etcd
    interval: -1m
    limit: many
    ownership: storage
    rules: none
  - name: etcd
    partial_response_strategy: warn
  - rules: []
  - etcd
rules: []
`),
  ).toMatchInlineSnapshot(`
    "1:1 Unknown key \`version\` in a rule file, expected only \`groups\`; Prometheus refuses the whole file.
    2:1 warning Key \`namespace\` is known to Mimir, Cortex or Loki only, Prometheus refuses the file: remove it, or list \`mimir\` under \`prometheus.dialects\` in handbook.yml.
    3:1 Unknown key \`group\` in a rule file, did you mean \`groups\`? Prometheus refuses the whole file.
    14:1 Unknown key \`rules\` in a rule file, expected only \`groups\`; Prometheus refuses the whole file.
    8:5 Unknown key \`ownership\` in a rule group, remove it; Prometheus refuses the whole file.
    6:15 Unexpected duration \`-1m\` for \`interval\`, expected units from large to small such as \`5m\`, \`1h30m\` or \`1d\`.
    7:12 Unexpected \`limit\`, expected a whole number of alerts or series.
    9:12 Unexpected value for \`rules\`, expected a list: begin each rule with \`- alert:\` or \`- record:\`.
    11:5 warning Key \`partial_response_strategy\` is known to Thanos only, Prometheus refuses the file: remove it, or list \`thanos\` under \`prometheus.dialects\` in handbook.yml.
    10:11 Repeated group name \`etcd\`, expected each name once in a file: rename this group.
    12:5 Found a rule group without a name, add \`name:\`; Prometheus refuses the whole file.
    13:5 Unexpected rule group, expected a mapping with \`name\` and \`rules\`."
  `);
  expect(faults('groups: none\nrules:\n')).toMatchInlineSnapshot(`
    "2:1 Unknown key \`rules\` in a rule file, expected only \`groups\`; Prometheus refuses the whole file.
    1:9 Unexpected value for \`groups\`, expected a list: begin each group with \`- name:\`."
  `);
});

test.each([
  ['5m', true],
  ['1h30m', true],
  ['1y2w3d4h5m6s7ms', true],
  ['0', true],
  ['0s', true],
  ['-5m', false],
  ['5 m', false],
  ['30m1h', false],
  ['1.5h', false],
  ['5', false],
  ['""', false],
  ['300y', false],
  ['99999999999999999999s', false],
])('reads `for: %s` as Prometheus does', (duration, valid) => {
  const text = `${GROUP}      - alert: etcdNoLeader\n        expr: up == 0\n        for: ${duration}\n`;
  expect(faults(text) === '').toBe(valid);
});

test.each([
  ['{{ $labels.instance }} {{ if gt $value 1.0 }}many{{ else }}one{{ end }}', ''],
  ['{{ printf "%.2f }}" $value }} {{/* a }} b */}} {{- $value -}}', ''],
  ['100 }} of { { 200', ''],
  ['{{ $labels.instance is down', '6:34'],
  ['{{ $value }} of {{ $labels.job', '6:50'],
  ['{{ "}}" ', '6:34'],
])('looks for templates that are never closed in %s', (summary, place) => {
  const text = `${GROUP}      - alert: etcdNoLeader\n        expr: up == 0\n        annotations: { summary: '${summary}' }\n`;
  expect(faults(text).split(' ')[0]).toBe(place);
});

test('reports every fault of the YAML, and keeps the rules that could be read', () => {
  const text = `${GROUP}      - alert: etcdNoLeader\n        expr: up == 0\n        expr: up == 1\n        labels: !!js/function { severity: page }\n`;
  expect(faults(text)).toMatchInlineSnapshot(`
    "6:9 Repeated key \`expr\`, programs differ in which one counts: keep one.
    7:17 Unexpected tag \`!!js/function\`, expected plain YAML: remove the tag, nothing here is turned into code or objects."
  `);
  expect(read(text)?.alerts.map(({ alert }) => alert)).toEqual(['etcdNoLeader']);
});

test('bounds what a crafted file can say', () => {
  const text = `groups:\n  - name: etcd\n    rules: [${'{ alrt: x },'.repeat(20_000)}]\n`;
  expect(read(text)?.findings.length).toBe(100);
  expect(read(`groups: ${'['.repeat(50_000)}\nrules:\n`)?.findings.length).toBe(1);
});

describe.skipIf(corpus === undefined)('the corpus', () => {
  interface Verdict {
    file: string;
    ok: boolean;
    rules?: number;
    upstream?: { valid: boolean };
  }
  const folder = corpus ?? '';
  const verdicts = corpus
    ? (JSON.parse(readFileSync(join(folder, 'rules/verdicts.json'), 'utf8')).files as Verdict[])
    : [];
  const readFile = (file: string) => read(readFileSync(join(folder, file), 'utf8'), { file });
  const errors = (snippet: Snippet | undefined) =>
    (snippet?.findings ?? []).filter(({ rule, severity }) => rule === 'snippet-parses' && severity === undefined);

  test('agrees with promtool and upstream on every file of rules', () => {
    const wrong = verdicts
      .filter(({ file }) => !file.includes('/manifests/'))
      .filter(({ file, ok, upstream, rules }) => {
        const snippet = readFile(file);
        // Unit tests of rules are no rules: promtool refuses them as such, and here they are read as what they are.
        if (snippet?.names[0]?.kind === 'rule-tests') return false;
        if (!snippet) return true;
        const count = snippet.alerts.length + snippet.records.length;
        return (errors(snippet).length === 0) !== (upstream?.valid ?? ok) || (rules !== undefined && rules !== count);
      });
    console.log(`Rules: ${verdicts.length} files with a recorded verdict, ${wrong.length} judged otherwise`);
    expect(verdicts.length).toBeGreaterThan(90);
    expect(wrong).toEqual([]);
  });

  test('reads the manifests of the operator without a finding', () => {
    const manifests = verdicts.filter(({ file }) => file.includes('/manifests/')).map(({ file }) => readFile(file));
    expect(manifests.flatMap((snippet) => errors(snippet))).toEqual([]);
    expect(manifests.flatMap((snippet) => snippet?.alerts ?? []).length).toBe(139);
  });

  test('points at every name and URL to the letter', () => {
    for (const { file } of verdicts) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const { alert, nameSpan, runbookUrlSpan, annotations } of readFile(file)?.alerts ?? []) {
        expect(text.slice(...nameSpan)).toBe(alert);
        if (runbookUrlSpan) expect(text.slice(...runbookUrlSpan)).toBe(annotations.runbook_url);
      }
    }
  });

  test.each([
    ['v36-promql-injection.rules.yml', 0],
    ['v37-go-template-unclosed.rules.yml', 1],
    ['v62-for-negative.rules.yml', 1],
    ['v64-control-template.rules.yml', 0],
  ])('judges the hostile %s', (name, count) => {
    expect(errors(readFile(`hostile/files/${name}`)).length).toBe(count);
  });
});
