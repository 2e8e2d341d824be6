import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withFiles } from '../support/lint-files.ts';
import { alertRule } from '../support/pages.ts';
import { hasAmtool, hasPromtool, promtool } from '../support/promtool.ts';
import { runCommand } from '../support/run-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HANDBOOK = {
  'handbook.yml': 'url: https://handbook.example.org\n',
  'docs/index.md': '# Operations\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
};

test('writes below the folder that was named, and says what', async () => {
  await withFiles(HANDBOOK, async (root) => {
    const { code, stdout, stderr } = runCommand(['export', 'prometheus', '--no-cache'], { cwd: root });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'etcd/etcd.rules.yml\n', stderr: '' });
    const text = readFileSync(join(root, 'export/prometheus/etcd/etcd.rules.yml'), 'utf8');
    expect(text).toContain('runbook_url: "https://handbook.example.org/alerts/etcdNoLeader"');
  });
});

test('writes nothing into the content, through a link, or while there is an error', async () => {
  await withFiles(HANDBOOK, async (root) => {
    const inside = runCommand(['export', 'prometheus', '--no-cache', '--out', 'docs/copy'], { cwd: root });
    expect(inside).toMatchObject({ code: 2, stdout: '' });
    expect(inside.stderr).toContain('Name a folder outside of its content');

    mkdirSync(join(root, 'elsewhere'));
    mkdirSync(join(root, 'out'));
    symlinkSync(join(root, 'elsewhere'), join(root, 'out/etcd'));
    const linked = runCommand(['export', 'prometheus', '--no-cache', '--out', 'out'], { cwd: root });
    expect(linked).toMatchObject({ code: 2, stdout: '' });
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  });
  const broken = {
    ...HANDBOOK,
    'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader', { expression: 'sum(up' }),
  };
  await withFiles(broken, async (root) => {
    const { code, stdout, stderr } = runCommand(['export', 'prometheus', '--no-cache'], { cwd: root });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('snippet-parses');
    expect(stderr).toContain('Nothing was exported.');
    expect(existsSync(join(root, 'export'))).toBe(false);
  });
});

test.each(['alertmanager', 'grafana', 'slo'])('a handbook without anything for %s exports nothing', async (target) => {
  await withFiles(HANDBOOK, async (root) => {
    const { code, stdout, stderr } = runCommand(['export', target, '--no-cache'], { cwd: root });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'Found nothing to export.\n' });
  });
});

test.skipIf(!hasPromtool)('promtool takes everything that the handbook of this repository exports', async () => {
  await withFiles({}, async (out) => {
    for (const target of ['prometheus', 'slo']) {
      const { code, stdout } = runCommand(['export', target, '--root', ROOT, '--out', join(out, target), '--no-cache']);
      expect(code).toBe(0);
      const files = stdout.trim().split('\n');
      expect(files.length).toBeGreaterThanOrEqual(9);
      const { status, output } = promtool(['check', 'rules', ...files], join(out, target));
      expect(status, output).toBe(0);
    }
  });
});

test.skipIf(!hasAmtool)('amtool takes what the handbook of this repository exports for Alertmanager', async () => {
  await withFiles({}, async (out) => {
    const { code, stdout } = runCommand(['export', 'alertmanager', '--root', ROOT, '--out', out, '--no-cache']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'prometheus/alertmanager.yml\n' });
    const run = spawnSync('amtool', ['check-config', stdout.trim()], { cwd: out, encoding: 'utf8' });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });
});
