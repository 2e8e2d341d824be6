import { expect, test } from 'vitest';
import { fingerprintOf } from '../../plugins/core/graph/freshness/fingerprint.ts';
import { lintFiles, loadFiles } from '../support/lint-files.ts';

const PAGE = 'runbooks/etcd/etcdNoLeader.md';
const RULES = 'docs/monitoring/etcd/etcd.rules.yml';
const RULE = `alert: etcdNoLeader
expr: etcd_server_has_leader == 0
for: 1m
labels: { severity: critical, team: platform }`;

const file = (...rules: string[]): string =>
  `groups:\n  - name: etcd\n    rules:\n${rules.map((rule) => `      - ${rule.replaceAll('\n', '\n        ')}\n`).join('')}`;

/** The lint of a runbook that was reviewed against some rules, and stands beside others now. */
async function lint(then: string, now: string, more = ''): Promise<string> {
  const { handbook } = await loadFiles({ [RULES]: then });
  const prints = handbook.snippets.flatMap(({ alerts }) => alerts).map(fingerprintOf);
  const list = prints.map((print) => `  - ${JSON.stringify(print)}\n`).join('');
  const page = `---\nreviewed: 2026-11-16\nreviewed-against:${list === '' ? ' []\n' : `\n${list}`}${more}---\n\n# etcd has no leader\n`;
  return lintFiles({ [PAGE]: page, [RULES]: now }, 'review-matches-the-rules');
}

/** What the message says between the day and the advice. */
async function changes(then: string, now: string, more = ''): Promise<string> {
  return /2026-11-16`, (.*): read the page/.exec(await lint(then, now, more))?.[1] ?? 'nothing';
}

test('points at the field and at the rule, and says what changed and what to do', async () => {
  const now = RULE.replace('== 0', '< 1').replace('1m', '10m').replace('critical', 'warning').replace('form', 'form-2');
  expect((await lint(file(RULE), file(now))).replace(/'[0-9a-f]{8}'|"[0-9a-f]{8}"/g, '…')).toMatchInlineSnapshot(`
    "runbooks/etcd/etcdNoLeader.md:3:1 warning  Since the review of \`2026-11-16\`, alert \`etcdNoLeader\` changed its expression, changed \`for\` from \`1m\` to \`10m\`, changed its severity from \`critical\` to \`warning\`, changed its other labels: read the page against the rule, then run \`handbook reviewed runbooks/etcd/etcdNoLeader.md\`.  review-matches-the-rules
      2 | reviewed: 2026-11-16
      3 | reviewed-against:
        | ^^^^^^^^^^^^^^^^
      docs/monitoring/etcd/etcd.rules.yml:4:16  The rule of \`etcdNoLeader\` is here.

    1 warning in 2 files.
    "
  `);
});

test('says nothing as long as the rule says the same', async () => {
  const now = `alert: etcdNoLeader
labels: { team: platform, severity: critical }
for: 60s
expr: |
  # No member may be without one.
  etcd_server_has_leader  ==  0
annotations: { summary: The cluster has no leader. }`;
  expect(await lint(file(RULE), file(now))).toContain('No problems');
});

test('names only what changed', async () => {
  expect(await changes(file(RULE), file(RULE.replace('for: 1m\n', '')))).toMatchInlineSnapshot(
    `"alert \`etcdNoLeader\` changed \`for\` from \`1m\` to \`none\`"`,
  );
  expect(await changes(file(RULE), file(RULE.replace('severity: critical, ', '')))).toMatchInlineSnapshot(
    `"alert \`etcdNoLeader\` changed its severity from \`critical\` to \`none\`"`,
  );
  expect(await changes(file(RULE), file(RULE.replace('platform', 'storage')))).toMatchInlineSnapshot(
    `"alert \`etcdNoLeader\` changed its other labels"`,
  );
});

test('counts the labels that a group adds', async () => {
  const grouped = file(RULE).replace('    rules:', '    labels: { region: one }\n    rules:');
  expect(await changes(file(RULE), grouped)).toBe('alert `etcdNoLeader` changed its other labels');
});

test('tells alerts that came from those that went', async () => {
  const members = 'alert: etcdMembersDown\nexpr: up{job="etcd"} == 0';
  const alerts = 'alerts: [etcdNoLeader, etcdMembersDown]\n';
  expect(await changes(file(RULE), file(RULE, members), alerts)).toBe('alert `etcdMembersDown` is new');
  expect(await changes(file(RULE, members), file(RULE))).toBe('alert `etcdMembersDown` is gone');
  expect(await changes(file('record: etcd:up:sum\nexpr: sum(up)'), file(RULE))).toBe('alert `etcdNoLeader` is new');
});

test('pairs several rules of one alert by what they have in common', async () => {
  const warning = RULE.replace('critical', 'warning').replace('== 0', '< 1');
  const raised = warning.replace('1m', '5m');
  expect(await changes(file(RULE, warning), file(raised, RULE))).toMatchInlineSnapshot(
    `"alert \`etcdNoLeader\` changed \`for\` from \`1m\` to \`5m\`"`,
  );
  expect(await changes(file(RULE, warning), file(RULE))).toMatchInlineSnapshot(
    `"alert \`etcdNoLeader\` lost its rule of severity \`warning\`"`,
  );
  expect(await changes(file(RULE), file(RULE, warning))).toMatchInlineSnapshot(
    `"alert \`etcdNoLeader\` got a rule of severity \`warning\`"`,
  );
});

test('has nothing to compare a page with that keeps no fingerprints, is deprecated or has no rules around it', async () => {
  const other = file(RULE.replace('1m', '5m'));
  const page = '---\nreviewed: 2026-11-16\n---\n\n# etcd has no leader\n';
  expect(await lintFiles({ [PAGE]: page, [RULES]: other }, 'review-matches-the-rules')).toContain('No problems');
  expect(await changes(file(RULE), other, 'state: deprecated\nreplaced-by: etcdMembersDown\n')).toBe('nothing');
  expect(await changes(file(RULE), 'groups: []\n')).toBe('nothing');
});

test('leaves entries that are no fingerprints, or too many of them, to the schema', async () => {
  const entry = "  - { alert: etcdNoLeader, expression: '00000000' }\n";
  for (const list of ['  - etcdNoLeader\n', '  - { alert: 1 }\n', entry.repeat(501)]) {
    const page = `---\nreviewed: 2026-11-16\nreviewed-against:\n${list}---\n\n# etcd has no leader\n`;
    const files = { [PAGE]: page, [RULES]: file(RULE) };
    expect(await lintFiles(files, 'review-matches-the-rules')).toContain('No problems');
    expect(await lintFiles(files, 'schema-is-met')).toContain('reviewed-against');
  }
});
