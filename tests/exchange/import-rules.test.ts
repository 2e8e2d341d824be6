import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFiles, writeFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const RULES = 'docs/monitoring/etcd/etcd.rules.yml';

const command = (root: string, ...args: string[]): string => {
  const { code, stdout, stderr } = runCommand([...args, '--root', root, '--no-cache'], { cwd: root });
  return `${stdout}${stderr}exit ${code}`.replaceAll(root, '<root>');
};

test('drafts a runbook with the facts of the rule, which the linter takes for a draft', async () => {
  await withFiles({ [RULES]: alertRule('etcdNoLeader') }, async (root) => {
    expect(command(root, 'import', 'rules', RULES)).toMatchInlineSnapshot(`
      "Drafts: a person must still say how bad it is, find the cause and end it
        runbooks/etcd/etcdNoLeader.md

      Drafted 1 runbook for 1 alert.
      exit 0"
    `);
    const draft = readFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 'utf8');
    expect(draft.slice(0, draft.indexOf('## Impact'))).toMatchInlineSnapshot(`
      "---
      state: draft
      ---

      # etcdNoLeader

      ## Meaning

      The rule in \`docs/monitoring/etcd/etcd.rules.yml\` fires with severity \`critical\` when this holds for \`1m\`:

      \`\`\`promql
      etcd_server_has_leader == 0
      \`\`\`

      It tells the responder:

      \`\`\`text
      The cluster has no leader.
      \`\`\`

      TODO: Say in two sentences what the alert watches and what is wrong when it fires.

      "
    `);
    expect(command(root, 'lint')).toMatch(/\n7 warnings in 2 files\.\nexit 0$/);
    writeFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), `${draft}\nOurs.\n`);
    expect(command(root, 'import', 'rules', RULES)).toMatchInlineSnapshot(`
      "Nothing to draft for 1 alert, 1 answered already.
      exit 0"
    `);
    expect(readFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 'utf8')).toBe(`${draft}\nOurs.\n`);
  });
});

test('brings the first page into an empty handbook, for rules that lie elsewhere', async () => {
  const manifest = `apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata:
  name: etcd
spec:
  groups:
    - name: etcd
      rules:
        - alert: etcdNoLeader
          expr: etcd_server_has_leader == 0
          labels:
            service: etcd
        - alert: etcdMembersDown
          expr: sum(up{job="etcd"} == 0) > 0
        - alert: etcdQuota(>80%)
          expr: etcd_quota > 0.8
          labels:
            service: "{{ $labels.job }}"
`;
  await withFiles({ 'upstream/etcd.yaml': manifest, 'handbook/handbook.yml': 'name: Platform\n' }, async (folder) => {
    const root = join(folder, 'handbook');
    expect(command(root, 'import', 'rules', '../upstream/etcd.yaml')).toMatchInlineSnapshot(`
      "Drafts: a person must still say how bad it is, find the cause and end it
        runbooks/etcdMembersDown.md  the rule states no service: move it into the folder of one
        runbooks/etcd/etcdNoLeader.md
        runbooks/etcdQuota-80-.md  the rule states no service: move it into the folder of one

      Drafted 3 runbooks for 3 alerts.
      exit 0"
    `);
    expect(readFileSync(join(root, 'runbooks/etcdQuota-80-.md'), 'utf8')).toContain('alerts:\n  - etcdQuota(>80%)\n');
  });
});

test('drafts nothing for alerts that are answered, here or elsewhere, and overwrites nothing', async () => {
  const more = 'docs/monitoring/etcd/more.rules.yml';
  const slow = 'docs/monitoring/etcd/slow.rules.yml';
  const files = {
    [RULES]: alertRule('etcdNoLeader'),
    [more]: alertRule('etcdMembersDown', { runbookUrl: 'https://wiki.example.com/etcd-members-down' }),
    [slow]: alertRule('etcdSlow'),
    'runbooks/etcd/leader.md': runbook({ frontMatter: 'alerts: [etcdNoLeader]\n' }),
    'runbooks/etcd/etcdSlow.md': runbook({ title: 'Slow disks', frontMatter: 'alerts: [etcdNoLeader]\n' }),
  };
  await withFiles(files, async (root) => {
    expect(command(root, 'import', 'rules', RULES, more, slow)).toMatchInlineSnapshot(`
      "Not written: a person must decide
        runbooks/etcd/etcdSlow.md  Another page stands here and does not answer the alert; list the alert under its \`alerts\`, or move it.

      Answered on another site
        etcdMembersDown  https://wiki.example.com/etcd-members-down

      Nothing to draft for 3 alerts, 1 answered already, 1 answered elsewhere, 1 in conflict.
      exit 1"
    `);
    expect(readFileSync(join(root, 'runbooks/etcd/etcdSlow.md'), 'utf8')).toBe(files['runbooks/etcd/etcdSlow.md']);
  });
});

test('text of rules cannot leave its fence, nor bring escapes along', async () => {
  const hostile = alertRule('etcdNoLeader').replace(
    'summary: The cluster has no leader.',
    'summary: "Gone\\n```\\n## Impact\\n<script>alert(1)</script>\\e[2J\\n\\n````\\n"',
  );
  await withFiles({ [RULES]: hostile }, async (root) => {
    command(root, 'import', 'rules', RULES);
    const draft = readFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 'utf8');
    expect(draft.slice(draft.indexOf('It tells'), draft.indexOf('TODO'))).toMatchInlineSnapshot(`
      "It tells the responder:

      \`\`\`\`\`text
      Gone
      \`\`\`
      ## Impact
      <script>alert(1)</script> [2J

      \`\`\`\`
      \`\`\`\`\`

      "
    `);
    expect(command(root, 'lint')).toMatch(/exit 0$/);
  });
});

describe('refuses', () => {
  test.each([
    ['a file that is missing', 'gone.yml'],
    ['a folder', 'docs'],
    ['a file without alerts', 'handbook.yml'],
  ])('%s', async (_, file) => {
    await withFiles({ [RULES]: alertRule('etcdNoLeader'), 'handbook.yml': 'name: Platform\n' }, async (root) => {
      expect(command(root, 'import', 'rules', RULES, file)).toMatchSnapshot();
      expect(existsSync(join(root, 'runbooks'))).toBe(false);
    });
  });

  test('rules that do not parse: nothing is drafted', async () => {
    await withFiles({ [RULES]: alertRule('etcdNoLeader') }, async (root) => {
      writeFiles(root, { 'broken.yml': 'groups:\n  - name: etcd\n    rules:\n      - alert: etcdSlow\n' });
      expect(command(root, 'import', 'rules', RULES, 'broken.yml')).toMatchInlineSnapshot(`
        "Nothing was drafted, for these reasons
          broken.yml:4  Found no \`expr\` in rule \`etcdSlow\`, add its PromQL expression; Prometheus refuses the whole file.
        exit 1"
      `);
      expect(existsSync(join(root, 'runbooks'))).toBe(false);
    });
  });
});
