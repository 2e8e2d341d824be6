import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintHandbook, reporters } from '../../plugins/core/index.ts';
import { runOutsideChecks } from '../../scripts/with-tools/run-outside-checks.ts';
import { TODAY, withFiles } from '../support/lint-files.ts';

const RULES = `groups:
  - name: ceph
    rules:
      - alert: CephHealthError
        expr: ceph_health_status == 2
        for: 5m
`;

const tests = (after: string): string => `rule_files: [ceph.rules.yml]
tests:
  - interval: 1m
    input_series:
      - { series: ceph_health_status, values: 2x10 }
    alert_rule_test:
      - eval_time: ${after}
        alertname: CephHealthError
        exp_alerts: [{}]
`;

const installed = spawnSync('promtool', ['--version']).status === 0;
if (!installed) console.warn('Skipped: rule tests are not run, promtool is not installed.');

async function lint(files: Record<string, string>, prepare = (_: string): void => {}): Promise<string> {
  const said: string[] = [];
  const printed = await withFiles(files, async (root) => {
    prepare(root);
    const options = { root, today: TODAY, cache: false };
    const { report, textOf } = await lintHandbook(options, (handbook) =>
      runOutsideChecks(handbook, (text) => said.push(text)),
    );
    const problems = report.problems.filter(({ rule }) => rule === 'rule-tests-pass');
    return reporters.text({ ...report, problems }, { textOf, paint: (_, text) => text });
  });
  return [...said, printed.replace(/\n+\d+ .*\n$/, '\n')].join('\n');
}

const FOLDER = 'docs/monitoring/ceph';

describe.skipIf(!installed)('with promtool', () => {
  test('is silent where the tests pass', async () => {
    const files = { [`${FOLDER}/ceph.rules.yml`]: RULES, [`${FOLDER}/ceph.rules.test.yml`]: tests('5m') };
    expect(await lint(files)).not.toContain('rule-tests-pass');
  });

  test('points at the expectation that fails', async () => {
    const files = { [`${FOLDER}/ceph.rules.yml`]: RULES, [`${FOLDER}/ceph.rules.test.yml`]: tests('90s') };
    expect(await lint(files)).toMatchInlineSnapshot(`
      "docs/monitoring/ceph/ceph.rules.test.yml:8:20 error  Alert \`CephHealthError\` is not as the test expects it after \`1m30s\`, promtool got \`[]\`; correct the rule or the test.  rule-tests-pass
        7 |       - eval_time: 90s
        8 |         alertname: CephHealthError
          |                    ^^^^^^^^^^^^^^^
      "
    `);
  });

  test('runs nothing on files that are not of the handbook', async () => {
    const foreign = tests('90s').replace('ceph.rules.yml', 'secret.yml');
    const files = { [`${FOLDER}/ceph.rules.test.yml`]: foreign, 'secret.yml': 'root:x:0:0' };
    const printed = await lint(files, (root) =>
      symlinkSync(join(root, 'secret.yml'), join(root, FOLDER, 'secret.yml')),
    );
    expect(printed).not.toContain('root:x');
    expect(printed).not.toContain('rule-tests-pass');
  });
});

test('says that a program is not installed, and goes on', async () => {
  const path = process.env.PATH;
  process.env.PATH = '/nonexistent';
  try {
    expect(await lint({ [`${FOLDER}/ceph.rules.yml`]: RULES })).toContain('`promtool` is not installed');
  } finally {
    process.env.PATH = path;
  }
});
