import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, onTestFailed, onTestFinished, test } from 'vitest';
import { withFiles } from '../support/lint-files.ts';
import { freePorts, startMonitoring } from '../support/monitoring.ts';
import { hasAlertmanager, hasPrometheus } from '../support/promtool.ts';
import { runCommand } from '../support/run-command.ts';
import { browserForTests } from './browser-for-tests.ts';
import { buildAndServe } from './built-site.ts';
import { openPage, PHONE } from './open-page.ts';

const FILES = {
  'docs/services/etcd.md':
    '---\nowner: platform-team\non-call: platform on-call\n---\n\n# etcd\n\nKeeps the state of the cluster.\n',
  'docs/monitoring/etcd/etcd.rules.yml': `groups:
  - name: etcd
    rules:
      - alert: etcdMemberDown
        expr: up{job="etcd"} == 0
        labels:
          severity: critical
        annotations:
          summary: The etcd member on {{ $labels.node }} does not answer.
`,
  'runbooks/etcd/etcdMemberDown.md': `---
owner: platform-team
inputs:
  - name: node
    description: The control-plane node of the member
    example: control-02
    type: node
    from-label: node
---

# etcdMemberDown

## Meaning

A member of etcd does not answer Prometheus.

## Impact

None as long as the others do.

## Diagnosis

Is the node there?

\`\`\`shell
ping -c 3 <node>
\`\`\`

## Mitigation

1. See what the container says:

   \`\`\`shell
   ssh <node> crictl ps --all --name etcd
   \`\`\`

2. Start what starts it:

   \`\`\`shell
   ssh <node> systemctl restart kubelet
   \`\`\`

## Verification

The member is listed again.
`,
};

const browser = await browserForTests();

describe.skipIf(browser === undefined || !hasPrometheus || !hasAlertmanager)('the whole loop', () => {
  afterAll(async () => {
    await browser?.close();
  });

  test('leads from a rule that fires to the draft of its analysis', async () => {
    const [port] = await freePorts(1);
    const settings = { 'handbook.yml': `name: Platform\nurl: http://127.0.0.1:${port}\n` };
    await withFiles({ ...FILES, ...settings }, async (root) => {
      const handbook = (...args: string[]): string => {
        const { code, stdout, stderr } = runCommand([...args, '--no-cache'], { cwd: root });
        expect({ command: args.join(' '), code, stderr }).toMatchObject({ code: 0 });
        return stdout;
      };

      // What Prometheus loads is exported by the handbook, and fires.
      const rules = join(root, 'rules');
      mkdirSync(rules);
      const exported = handbook('export', 'prometheus', '--out', rules).trim().split('\n');
      const monitoring = await startMonitoring(
        exported.map((file) => join(rules, file)),
        { node: 'control-02' },
      );
      onTestFinished(monitoring.close);
      onTestFailed(() => console.error(monitoring.log()));
      const site = await buildAndServe(root, { ...(port !== undefined && { port }) });
      onTestFinished(site.close);
      // The cast holds because the suite is skipped without one.
      const { page, complaints, close } = await openPage(browser as Browser, site, PHONE);
      onTestFinished(close);
      await expect
        .poll(() => runbookUrls(monitoring.alertmanager), { timeout: 60_000 })
        .toEqual([`${site.address}/alerts/etcdMemberDown#?node=control-02`]);
      const [runbookUrl = ''] = await runbookUrls(monitoring.alertmanager);

      // The pager's link opens the page filled in; on the runbook, too.
      await page.goto(runbookUrl);
      await expect.poll(() => commands(page)).toEqual(FILLED.slice(1));
      await page.getByRole('link', { name: 'Open the whole runbook' }).tap();
      await page.waitForURL('**/runbooks/etcd/etcdMemberDown#?node=control-02');
      await expect.poll(() => commands(page)).toEqual(FILLED);

      // Three steps are ticked, with a note, and survive a reload.
      await page.getByRole('checkbox', { name: 'Done: Is the node there?' }).tap();
      await page.getByRole('checkbox', { name: 'Done: See what' }).tap();
      await page.getByRole('button', { name: 'Note: See what' }).tap();
      await page.getByRole('textbox', { name: 'Note: See what' }).fill('Exited (1) | since 07:40');
      await page.getByRole('checkbox', { name: 'Done: Start what' }).tap();
      await page.reload();
      const boxes = page.locator('.handbook-step__box input');
      await expect
        .poll(() => boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)))
        .toEqual([true, true, true, false]);

      // The record is downloaded and becomes the draft.
      await page.getByText('Record of the run').tap();
      await page.getByRole('combobox', { name: 'Did the runbook help?' }).selectOption('yes');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).tap();
      const run = await (await waiting).path();
      const file = handbook('new', 'rca', '--from', run, '--set', 'severity=sev3').trim();
      expect(file).toMatch(/^docs\/rcas\/\d{4}-\d\d-\d\d-etcdMemberDown\.md$/);
      expect(readdirSync(join(root, 'docs/rcas'))).toHaveLength(1);

      // Lint asks for what a person must write, and for nothing else.
      const { problems } = JSON.parse(handbook('lint', '--format', 'json'));
      const inDraft = problems.filter((problem: { file: string }) => problem.file === file);
      expect(inDraft.map(({ severity, rule }: Record<string, string>) => `${severity} ${rule}`)).toEqual([
        'warning rca-follow-ups-have-owners',
        ...Array(6).fill('warning sections-are-present'),
      ]);
      expect(problems.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
      const around = JSON.parse(handbook('graph', '--format', 'json', '--around', file)) as GraphParts;
      expect(around.edges.map(({ label, to }) => `${label} ${to}`)).toEqual(
        expect.arrayContaining(EDGES.map((edge) => expect.stringContaining(edge))),
      );
      expect(complaints).toEqual([]);
    });
  });
});

interface GraphParts {
  edges: { label: string; to: string }[];
}

const EDGES = ['was announced by', 'used', 'concerns'];

const FILLED = [
  'ping -c 3 control-02',
  'ssh control-02 crictl ps --all --name etcd',
  'ssh control-02 systemctl restart kubelet',
];

/** The links that Alertmanager would send. */
async function runbookUrls(alertmanager: string): Promise<(string | undefined)[]> {
  const answer = await fetch(`${alertmanager}/api/v2/alerts`).catch(() => undefined);
  if (!answer?.ok) return [];
  const alerts = (await answer.json()) as { annotations: Record<string, string> }[];
  return alerts.map(({ annotations }) => annotations.runbook_url);
}

function commands(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article .handbook-block pre > code')].map((code) => (code.textContent ?? '').trim()),
  );
}
