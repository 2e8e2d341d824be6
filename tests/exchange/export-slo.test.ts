import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportSlo } from '../../plugins/core/index.ts';
import { lintFiles, loadFiles, withFiles } from '../support/lint-files.ts';
import { hasPromtool, promtool } from '../support/promtool.ts';

const HAPROXY = page(`
  - name: Requests are answered
    target: 99.9
    errors: sum(rate(haproxy_backend_http_responses_total{code="5xx"}[$window]))
    total: sum(rate(haproxy_backend_http_responses_total[$window]))`);

function page(objectives: string): string {
  return `---\nobjectives:${objectives}\n---\n\n# HAProxy\n`;
}

async function rulesOf(text: string, settings = ''): Promise<{ rules: string; left: string[] }> {
  const files = { 'docs/services/haproxy.md': text, 'handbook.yml': `url: https://handbook.example.org\n${settings}` };
  const { files: made, left } = exportSlo((await loadFiles(files)).handbook);
  return { rules: made.map(({ target, content }) => `${target}\n${content}`).join('\n'), left };
}

test('records the share of bad events over each window, and alerts by the table of the workbook', async () => {
  const { rules } = await rulesOf(HAPROXY);
  expect(rules.match(/record: .*/g)).toMatchInlineSnapshot(`
    [
      "record: service_objective:slo_error:ratio_rate5m",
      "record: service_objective:slo_error:ratio_rate30m",
      "record: service_objective:slo_error:ratio_rate1h",
      "record: service_objective:slo_error:ratio_rate2h",
      "record: service_objective:slo_error:ratio_rate6h",
      "record: service_objective:slo_error:ratio_rate1d",
      "record: service_objective:slo_error:ratio_rate3d",
      "record: service_objective:slo_error:ratio_rate30d",
      "record: service_objective:slo_budget_left:ratio30d",
    ]
  `);
  expect(rules.match(/ > \(.*\)|severity: .*|_window: .*/g)).toMatchInlineSnapshot(`
    [
      " > (14.4 * 0.001)",
      " > (14.4 * 0.001)",
      "severity: "critical"",
      "_window: "1h"",
      "_window: "5m"",
      " > (6 * 0.001)",
      " > (6 * 0.001)",
      "severity: "critical"",
      "_window: "6h"",
      "_window: "30m"",
      " > (3 * 0.001)",
      " > (3 * 0.001)",
      "severity: "warning"",
      "_window: "1d"",
      "_window: "2h"",
      " > (1 * 0.001)",
      " > (1 * 0.001)",
      "severity: "warning"",
      "_window: "3d"",
      "_window: "6h"",
    ]
  `);
  expect(rules.slice(0, 700)).toMatchInlineSnapshot(`
    "haproxy.slo.rules.yml
    # Made by \`handbook export slo\` from the objectives in docs/services/haproxy.md: change them there.
    groups:
      - name: "slo-haproxy.rules"
        rules:
          - record: service_objective:slo_error:ratio_rate5m
            expr: |-
              (
                sum(rate(haproxy_backend_http_responses_total{code="5xx"}[5m]))
              )
              /
              (
                sum(rate(haproxy_backend_http_responses_total[5m]))
              )
            labels:
              service: "haproxy"
              objective: "requests-are-answered"

          - record: service_objective:slo_error:ratio_rate30m
            expr: |-
              (
                sum(rate(haproxy_backend_http_responses_total{code="5xx"}[30m]))
    "
  `);
  expect(rules.slice(rules.indexOf('.alerts"')).slice(0, 1300)).toMatchInlineSnapshot(`
    ".alerts"
        rules:
          - alert: HaproxyErrorBudgetBurn
            expr: |-
              service_objective:slo_error:ratio_rate1h{service="haproxy", objective="requests-are-answered"} > (14.4 * 0.001)
              and
              service_objective:slo_error:ratio_rate5m{service="haproxy", objective="requests-are-answered"} > (14.4 * 0.001)
            for: 2m
            labels:
              service: "haproxy"
              objective: "requests-are-answered"
              severity: "critical"
              long_window: "1h"
              short_window: "5m"
            annotations:
              summary: "haproxy spends its error budget 14.4 times too fast: Requests are answered."
              description: "In the last 1h {{ $value | humanizePercentage }} of all events were bad. The objective is 99.9 % over 30d, which allows 0.1 %; at this rate the budget of 30d lasts 50h at most."
              runbook_url: "https://handbook.example.org/alerts/HaproxyErrorBudgetBurn"

          - alert: HaproxyErrorBudgetBurn
            expr: |-
              service_objective:slo_error:ratio_rate6h{service="haproxy", objective="requests-are-answered"} > (6 * 0.001)
              and
              service_objective:slo_error:ratio_rate30m{service="haproxy", objective="requests-are-answered"} > (6 * 0.001)
            for: 2m
            labels:
              service: "haproxy""
  `);
});

test('leaves out what cannot happen and what is no trouble', async () => {
  const coarse = await rulesOf(HAPROXY.replace('99.9', '90'));
  expect(coarse.rules.match(/ > \(.*\)/g)).toEqual([
    ' > (6 * 0.1)',
    ' > (6 * 0.1)',
    ' > (3 * 0.1)',
    ' > (3 * 0.1)',
    ' > (1 * 0.1)',
    ' > (1 * 0.1)',
  ]);
  const week = await rulesOf(HAPROXY.replace('99.9', '99.9\n    window: P7D'));
  expect(week.rules.match(/ > \(.*\)/g)).toEqual([
    ' > (3.36 * 0.001)',
    ' > (3.36 * 0.001)',
    ' > (1.4 * 0.001)',
    ' > (1.4 * 0.001)',
  ]);
});

test('takes ranges as long as the window for the window', async () => {
  const { rules } = await rulesOf(
    page(`
  - name: A server answers
    target: 99.5
    window: P4W
    query: avg_over_time((max(haproxy_server_up) > bool 0)[4w:1m])`),
  );
  expect(rules).toContain('avg_over_time((max(haproxy_server_up) > bool 0)[2h:1m])');
  expect(rules).toContain('ratio_rate28d');
});

test('says why an objective gives no rules', async () => {
  const { rules, left } = await rulesOf(
    page(`
  - { name: Never down, target: 100, query: "avg_over_time(haproxy_up[$window])" }
  - { name: Fast, target: 99 }
  - { name: Loaded, target: 99, query: "max(haproxy_server_up)" }
  - { name: Answered, target: 99, query: "sum(rate(haproxy_up[$window])" }`),
  );
  expect(rules).toBe('');
  expect(left.join('\n')).toMatchInlineSnapshot(`
    "Objective \`Never down\` in \`docs/services/haproxy.md\` gives no rules: a target of 100 % leaves no budget.
    Objective \`Fast\` in \`docs/services/haproxy.md\` gives no rules: it has neither a \`query\` nor \`errors\` and \`total\`.
    Objective \`Loaded\` in \`docs/services/haproxy.md\` gives no rules: its expression has neither \`$window\` nor a range of \`30d\`.
    Objective \`Answered\` in \`docs/services/haproxy.md\` gives no rules: its expression is none: Found \`(\` without its \`)\`, close it."
  `);
});

test('takes the words for severity from handbook.yml', async () => {
  const { rules } = await rulesOf(HAPROXY, 'severities:\n  critical: [page]\n  warning: [ticket]\n');
  expect(new Set(rules.match(/severity: .*/g))).toEqual(new Set(['severity: "page"', 'severity: "ticket"']));
});

test('what was written into the handbook lints clean, and matches its objective', async () => {
  const { rules } = await rulesOf(HAPROXY);
  const files = {
    'handbook.yml':
      'url: https://handbook.example.org\npacks: [alerting]\nrules: { alert-has-a-runbook: off, runbook-url-resolves: off }\n',
    'docs/services/haproxy.md': HAPROXY,
    'docs/monitoring/haproxy/slo.rules.yml': rules.replace(/^.*\n/, ''),
  };
  expect(await lintFiles(files)).toBe('No problems in 2 files.\n');
  expect(await lintFiles({ ...files, 'docs/services/haproxy.md': HAPROXY.replace('99.9', '99.5') })).toContain(
    'slo-alerts-match-objective',
  );
});

test('names of any script and odd characters stay data', async () => {
  const odd = page(`
  - name: "{{ query \\"up\\" }} \\u0007Anfragen — schnell"
    target: 99
    query: avg_over_time(haproxy_up[$window])`);
  const { rules } = await rulesOf(odd);
  expect(rules).toContain('objective: "query-up-anfragen-schnell"');
  expect(rules).not.toContain('{{ query');
});

test.skipIf(!hasPromtool)(
  'promtool takes the rules, and they fire when everything fails and not when nothing does',
  async () => {
    const { rules } = await rulesOf(HAPROXY);
    await withFiles({ 'slo.rules.yml': rules.replace(/^.*\n/, '') }, async (root) => {
      expect(promtool(['check', 'rules', 'slo.rules.yml'], root)).toMatchObject({ status: 0 });
      writeFileSync(join(root, 'slo.test.yml'), unitTest());
      const { status, output } = promtool(['test', 'rules', 'slo.test.yml'], root);
      expect(status, output).toBe(0);
    });
  },
);

/** Every request fails, or none: for two hours. */
function unitTest(): string {
  const of = (name: string, bad: string, good: string, alerts: string): string => `
  - name: ${name}
    interval: 1m
    input_series:
      - { series: 'haproxy_backend_http_responses_total{code="5xx"}', values: '${bad}' }
      - { series: 'haproxy_backend_http_responses_total{code="2xx"}', values: '${good}' }
    promql_expr_test:
      - expr: count(ALERTS{alertname="HaproxyErrorBudgetBurn", alertstate="firing", severity="critical"}) or vector(0)
        eval_time: 90m
        exp_samples: [{ labels: '{}', value: ${alerts} }]`;
  return `rule_files: [slo.rules.yml]
evaluation_interval: 1m
group_eval_order: [slo-haproxy.rules, slo-haproxy-long.rules, slo-haproxy.alerts]
tests:${of('everything fails', '0+60x120', '0x120', '2')}${of('nothing fails', '0x120', '0+60x120', '0')}
`;
}
