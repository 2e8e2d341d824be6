import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TODAY, withFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const RUN = `---
handbook-run: 1
alerts: ["etcdNoLeader"]
runbooks: ["etcdNoLeader"]
service: "etcd"
started: "2026-11-20T07:40:12Z"
inputs: {"node":"control-02"}
helped: "partly"
---

# etcdNoLeader, 2026-11-20

## Timeline

| Time (UTC) | Event |
| --- | --- |
| 2026-11-20 07:40 | Work begins with the runbook \`etcdNoLeader\` |
| 07:42 | Mitigation: Start the members that are down \`ssh control-02 'grep a \\| wc'\`. Note: \\<b\\> asked @&#8203;ops |
`;

const FILES = {
  'docs/services/etcd.md': '---\nowner: platform\n---\n\n# etcd\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
  'run.md': RUN,
};

const inHandbook = (use: (command: (...args: string[]) => string, root: string) => void, run = RUN): Promise<void> =>
  withFiles({ ...FILES, 'run.md': run }, async (root) => {
    use((...args) => {
      const { code, stdout, stderr } = runCommand([...args, '--root', root, '--today', TODAY, '--no-cache'], {
        cwd: root,
      });
      return `${stdout}${stderr}exit ${code}`;
    }, root);
  });

test('turns the record of a run into the draft of an analysis, of the day of the run', async () => {
  await inHandbook((command, root) => {
    expect(command('new', 'rca', '--from', 'run.md', '--set', 'severity=sev2')).toMatchInlineSnapshot(`
      "docs/rcas/2026-11-20-etcdNoLeader.md
      \`started\` is when the work began; put it back to when the trouble did.
      Write what the page asks for where it says \`TODO\`, then run \`handbook lint\`.
      Take \`state: draft\` away once somebody has proved it.
      exit 0"
    `);
    const page = readFileSync(join(root, 'docs/rcas/2026-11-20-etcdNoLeader.md'), 'utf8');
    expect(page.slice(0, page.indexOf('# etcdNoLeader'))).toMatchInlineSnapshot(`
      "---
      state: draft
      alerts-fired:
        - etcdNoLeader
      runbooks-used:
        - runbook: etcdNoLeader
          helped: partly
      # How grave it was, from \`sev1\` (everything stopped) to \`sev4\` (hardly noticed). One of sev1, sev2, sev3, sev4.
      severity: sev2
      # Services that were in trouble, by id.
      services:
        - etcd
      # When it began, known or computed afterwards.
      started: 2026-11-20T07:40:12Z
      # Where the page's knowledge comes from, each with a title that says what is there.
      # sources:
      #   - title: Managing incidents, in the SRE book
      #     url: https://sre.example.org/book/managing-incidents/
      ---

      "
    `);
    expect(/## Timeline.*?(?=\n\n## )/s.exec(page)?.[0]).toMatchInlineSnapshot(`
      "## Timeline

      | Time (UTC) | Event |
      | --- | --- |
      | 2026-11-20 07:40 | Work begins with the runbook \`etcdNoLeader\` |
      | 07:42 | Mitigation: Start the members that are down \`ssh control-02 'grep a \\| wc'\`. Note: \\<b\\> asked @&#8203;ops |"
    `);
  });
});

test('the draft is right but for what a person must write', async () => {
  await inHandbook((command, root) => {
    command('new', 'rca', '--from', 'run.md', '--set', 'severity=sev2');
    const problems = (): string[] => {
      const report = JSON.parse(command('lint', 'docs/rcas', '--format', 'json').replace(/exit \d$/, ''));
      return report.problems.map(
        ({ severity, rule, message }: Record<string, string>) => `${severity} ${rule}: ${message?.slice(0, 40)}`,
      );
    };
    expect([...new Set(problems())]).toMatchInlineSnapshot(`
      [
        "warning rca-follow-ups-have-owners: The analysis has no \`follow-ups\`, so not",
        "warning sections-are-present: \`TODO\` is left in the text; finish it or",
      ]
    `);
    const file = join(root, 'docs/rcas/2026-11-20-etcdNoLeader.md');
    const followUp = 'follow-ups:\n  - { what: Watch the disk, owner: platform, due: 2027-01-15, state: open }\n';
    const written = readFileSync(file, 'utf8')
      .replace(/TODO: .*/g, 'Written.')
      .replace('---\n', `---\n${followUp}`);
    writeFileSync(file, written);
    expect(problems()).toEqual([]);
  });
});

test('what nobody has said yet is left to the linter, where nobody can be asked', async () => {
  await inHandbook(
    (command) => {
      expect(command('new', 'rca', 'lost-leader', '--from', 'run.md').split('\n')[0]).toBe(
        'docs/rcas/2026-11-20-lost-leader.md',
      );
      const report = JSON.parse(command('lint', 'docs/rcas', '--format', 'json').replace(/exit \d$/, ''));
      const errors = report.problems.filter(({ severity }: { severity: string }) => severity === 'error');
      expect(errors.map(({ message }: { message: string }) => message)).toMatchInlineSnapshot(`
        [
          "Missing field \`severity\`, add it.",
          "Missing field \`helped\` in an item of \`runbooks-used\`, add it.",
        ]
      `);
    },
    RUN.replace('helped: "partly"\n', ''),
  );
});

test('overwrites nothing', async () => {
  await inHandbook((command, root) => {
    command('new', 'rca', '--from', 'run.md', '--set', 'severity=sev2');
    const file = join(root, 'docs/rcas/2026-11-20-etcdNoLeader.md');
    writeFileSync(file, 'Written by hand.\n');
    expect(command('new', 'rca', '--from', 'run.md', '--set', 'severity=sev2')).toMatchInlineSnapshot(`
      "handbook: \`docs/rcas/2026-11-20-etcdNoLeader.md\` exists already, it is not overwritten.
        Edit that page, or choose another name.
      exit 2"
    `);
    expect(readFileSync(file, 'utf8')).toBe('Written by hand.\n');
    expect(command('new', 'rca', 'second', '--from', 'run.md', '--set', 'severity=sev2', '--dry-run')).toContain(
      'docs/rcas/2026-11-20-second.md\n',
    );
  });
});

test('refuses what is no run, and writes nothing', async () => {
  await inHandbook((command, root) => {
    writeFileSync(join(root, 'latin.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe4, 0x0a]));
    writeFileSync(join(root, 'unknown.md'), RUN.replace('"etcd"', '"ectd"'));
    writeFileSync(join(root, 'up.md'), RUN.replaceAll('["etcdNoLeader"]', '["../../../etc/passwd"]'));
    const files = ['nowhere.md', 'docs', 'latin.md', 'docs/services/etcd.md', 'unknown.md', 'up.md'];
    const answers = files.map((file) => command('new', 'rca', '--from', file, '--set', 'severity=sev2'));
    expect(answers.join('\n')).toMatchInlineSnapshot(`
      "handbook: \`nowhere.md\` is not there, expected a run.
        Download it from the page of the runbook, below "Record of the run".
      exit 2
      handbook: \`docs\` is no regular file, expected a run.
        Download it from the page of the runbook, below "Record of the run".
      exit 2
      handbook: \`latin.md\` cannot be used. A byte here is not UTF-8; save the file as UTF-8.
      exit 2
      handbook: \`docs/services/etcd.md\` is no run that can be used, 2:1: Missing field \`handbook-run\`, add it.
        Download it again from the page, below "Record of the run".
      exit 2
      handbook: Unknown service \`ectd\`, did you mean \`etcd\`?
        \`handbook new service ectd\` writes its page.
      exit 2
      handbook: Unknown alert \`../../../etc/passwd\`.
        Name one that exists.
      exit 2"
    `);
    expect(command('new', 'runbook', '--from', 'run.md')).toMatchInlineSnapshot(`
      "handbook: \`--from\` starts a page of the kind \`rca\`, not of the kind \`runbook\`.
      exit 2"
    `);
    expect(command('new', 'rca')).toMatchInlineSnapshot(`
      "handbook: Found no name, expected one, such as \`handbook new rca lost-leader\`.
        The name becomes the file and the address of the page.
      exit 2"
    `);
    expect(command('lint')).toContain('No problems');
  });
});
