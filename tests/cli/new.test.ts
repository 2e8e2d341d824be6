import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TODAY, withFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const FILES = {
  'docs/services/etcd.md': '---\nowner: platform\n---\n\n# etcd\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
};

const inHandbook = <T>(use: (command: (...args: string[]) => string, root: string) => T, files = FILES): Promise<T> =>
  withFiles(files, async (root) => {
    const command = (...args: string[]): string => {
      const { code, stdout, stderr } = runCommand([...args, '--root', root, '--today', TODAY, '--no-cache']);
      return `${stdout}${stderr}exit ${code}`;
    };
    return use(command, root);
  });

test('fills in what the rules of an alert say', async () => {
  await inHandbook((command, root) => {
    expect(command('new', 'runbook', 'etcdNoLeader')).toMatchInlineSnapshot(`
      "runbooks/etcd/etcdNoLeader.md
      Write what the page asks for where it says \`TODO\`, then run \`handbook lint\`.
      Take \`state: draft\` away once somebody has proved it.
      exit 0"
    `);
    expect(readFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 'utf8')).toMatchInlineSnapshot(`
      "---
      state: draft
      ---

      # etcdNoLeader

      ## Meaning

      \`\`\`text
      The cluster has no leader.
      \`\`\`

      The alert fires when this holds, for \`1m\`, with the severity \`critical\`:

      \`\`\`promql
      etcd_server_has_leader == 0
      \`\`\`

      TODO: Say in two sentences what the alert watches and what is wrong when it fires.

      ## Impact

      TODO: Say who notices what, and how soon, so that the responder can judge how much haste is needed.

      ## Diagnosis

      TODO: Give commands in the order in which they narrow the cause down, each with what a good and a bad answer looks like.

      ## Mitigation

      TODO: Give the steps that end the trouble, safest first, one command each; say which cannot be undone.

      ## Verification

      TODO (or remove this section): Say how to see that it is over, and how long to watch.

      ## Rollback

      TODO (or remove this section): Say how to undo the mitigation when it made things worse.

      ## Escalation

      TODO (or remove this section): Say whom to call when the steps above did not help; without this section the service's on-call is shown.
      "
    `);
    expect(command('lint')).toMatch(/exit 0$/);
  });
});

test('a page of every kind is right from the start', async () => {
  await inHandbook((command) => {
    const rca = ['--service', 'etcd', '--set', 'severity=sev2', '--set', 'started=2026-11-20T07:40Z'];
    const wishes = [
      ['service', 'ceph'],
      ['runbook', 'CephOSDDown', '--service', 'ceph'],
      ['monitoring', 'ceph'],
      ['practice', 'four-eyes-on-production', '--set', 'area=change'],
      ['rca', 'lost-leader', ...rca],
      ['challenge', 'trial-accounts', '--set', 'area=fraud'],
      ['advisory', 'CVE-2026-20001', '--set', 'ids=CVE-2026-20001'],
      ['report', '2026-Q3', '--service', 'etcd'],
    ];
    expect(wishes.map((wish) => command('new', ...wish).split('\n')[0])).toMatchInlineSnapshot(`
      [
        "docs/services/ceph.md",
        "runbooks/ceph/CephOSDDown.md",
        "docs/monitoring/ceph/index.md",
        "docs/practices/four-eyes-on-production.md",
        "docs/rcas/2026-11-22-lost-leader.md",
        "docs/challenges/trial-accounts.md",
        "docs/advisories/CVE-2026-20001.md",
        "docs/status/reports/2026-Q3.md",
      ]
    `);
    const problems = JSON.parse(command('lint', '--format', 'json').replace(/exit 0$/, '')).problems;
    const wrong = problems.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(wrong).toEqual([]);
    expect(command('new', 'report', '2026-10', '--dry-run')).toContain('\nperiod: 2026-10\n');
    expect(command('new', 'practice', 'on-call', '--title', 'Being on call', '--dry-run')).toContain(
      '# Being on call\n',
    );
  });
});

describe('refuses', () => {
  const refusals = (wishes: string[][], files?: typeof FILES): Promise<string> =>
    inHandbook((command) => wishes.map((wish) => command('new', ...wish)).join('\n'), files);

  test('what cannot be the name of a page', async () => {
    expect(
      await refusals([
        ['practice', '../on-call'],
        ['practice', 'on-call.md'],
        ['practice', 'on-call.'],
        ['practice', 'x'.repeat(101)],
        ['practice', 'con'],
        ['practice', 'Index'],
        ['practice', ''],
      ]),
    ).toMatchInlineSnapshot(`
      "handbook: The name \`../on-call\` holds \`/\`.
        A name becomes a file and an address: letters, digits, \`-\`, \`_\` and \`.\`, beginning with a letter or a digit.
      exit 2
      handbook: The name \`on-call.md\` ends with \`.md\`, expected the name alone.
        A name becomes a file and an address: letters, digits, \`-\`, \`_\` and \`.\`, beginning with a letter or a digit.
      exit 2
      handbook: The name \`on-call.\` ends with a dot, which Windows leaves out.
        A name becomes a file and an address: letters, digits, \`-\`, \`_\` and \`.\`, beginning with a letter or a digit.
      exit 2
      handbook: The name \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\` has 101 characters, expected 1 to 100.
        A name becomes a file and an address: letters, digits, \`-\`, \`_\` and \`.\`, beginning with a letter or a digit.
      exit 2
      handbook: The name \`con\` is that of a device on Windows.
        A name becomes a file and an address: letters, digits, \`-\`, \`_\` and \`.\`, beginning with a letter or a digit.
      exit 2
      handbook: The name \`Index\` stands for the page of a folder.
        A name becomes a file and an address: letters, digits, \`-\`, \`_\` and \`.\`, beginning with a letter or a digit.
      exit 2
      handbook: The name \`\` has 0 characters, expected 1 to 100.
        A name becomes a file and an address: letters, digits, \`-\`, \`_\` and \`.\`, beginning with a letter or a digit.
      exit 2"
    `);
  });

  test('what nobody knows', async () => {
    expect(
      await refusals([
        ['runbok', 'etcdNoLeader'],
        ['service', 'ceph', '--set', 'teir=1'],
        ['service', 'ceph', '--set', 'tier=none'],
        ['service', 'ceph', '--set', 'tier'],
        ['service', 'ceph', '--service', 'etcd'],
        ['report', '2026-Q3', '--service', 'ectd'],
      ]),
    ).toMatchInlineSnapshot(`
      "handbook: Unknown kind \`runbok\`, did you mean \`runbook\`?
        \`handbook kinds\` lists the kinds of pages.
      exit 2
      handbook: Unknown field \`teir\` of the kind \`service\`, did you mean \`tier\`?
        \`handbook explain service\` lists its fields.
      exit 2
      handbook: \`tier\` is the text \`none\`, expected a number from 1 to 3.
        \`handbook explain service\` says what its fields hold.
      exit 2
      handbook: Found \`tier\` after \`--set\`, expected \`field=value\`.
        Write for example \`--set state=active\`.
      exit 2
      handbook: A page of the kind \`service\` names no service, \`--service\` says nothing about it.
      exit 2
      handbook: Unknown service \`ectd\`, did you mean \`etcd\`?
        \`handbook new service ectd\` writes its page.
      exit 2"
    `);
  });

  test('what cannot be derived, and says how to give it', async () => {
    expect(
      await refusals([
        ['runbook', 'CephOSDDown'],
        ['rca', 'lost-leader', '--service', 'etcd'],
        ['report', 'autumn'],
      ]),
    ).toMatchInlineSnapshot(`
      "handbook: The service of \`CephOSDDown\` is not known, and no rule of such an alert says it.
        Name it: \`--service etcd\`. It becomes the folder of the page.
      exit 2
      handbook: A page of the kind \`rca\` needs \`severity\`, \`started\`, which cannot be derived.
        Add for example \`--set severity=sev2 --set started=2026-03-02T07:40Z\`.
      exit 2
      handbook: A page of the kind \`report\` needs \`period\`, which cannot be derived.
        Add for example \`--set period=2026-Q3\`.
      exit 2"
    `);
  });

  test('names that are taken', async () => {
    await inHandbook(
      (command, root) => {
        const page = readFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 'utf8');
        expect(command('new', 'runbook', 'etcdNoLeader')).toMatchInlineSnapshot(`
          "handbook: \`runbooks/etcd/etcdNoLeader.md\` exists already, it is not overwritten.
            Edit that page, or choose another name.
          exit 2"
        `);
        expect(command('new', 'runbook', 'etcdnoleader', '--service', 'etcd')).toMatchInlineSnapshot(`
          "handbook: \`runbooks/etcd/etcdNoLeader.md\` exists already, it is not overwritten.
            Edit that page, or choose another name.
          exit 2"
        `);
        expect(command('new', 'runbook', 'etcdNoLeader', '--service', 'ceph')).toMatchInlineSnapshot(`
          "handbook: The name \`etcdNoLeader\` belongs to \`runbooks/etcd/etcdNoLeader.md\`, expected one of its own.
            References are by name, so two pages of a kind cannot share one. Edit that page, or choose another name.
          exit 2"
        `);
        expect(readFileSync(join(root, 'runbooks/etcd/etcdNoLeader.md'), 'utf8')).toBe(page);
      },
      { ...FILES, 'runbooks/etcd/etcdNoLeader.md': runbook() } as typeof FILES,
    );
  });

  test('to hide the pages of a collection that has no folders of ours', async () => {
    await withFiles({ 'etcd/etcdNoLeader.md': runbook() }, async (root) => {
      const { code, stderr } = runCommand(['new', 'practice', 'on-call', '--root', root, '--no-cache']);
      expect(code).toBe(2);
      expect(stderr).toMatchInlineSnapshot(`
        "handbook: The root has pages but neither \`docs/\` nor \`runbooks/\`; a first one would hide those pages.
          Move the pages below \`docs/\` or \`runbooks/\` first, or write the page by hand.
        "
      `);
    });
  });

  test('to write through a link', async () => {
    await inHandbook((command, root) => {
      symlinkSync('..', join(root, 'docs/practices'));
      expect(command('new', 'practice', 'on-call')).toMatchInlineSnapshot(`
        "handbook: \`docs/practices\` is a symbolic link, nothing is written there.
          Pages behind a link are not read either: put a folder in its place.
        exit 2"
      `);
      expect(existsSync(join(root, 'on-call.md'))).toBe(false);
    });
  });
});

test('begins an empty handbook', async () => {
  await withFiles({ 'handbook.yml': 'name: Platform\n' }, async (root) => {
    const { code, stdout } = runCommand(['new', 'service', 'etcd', '--root', root, '--no-cache']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'docs/services/etcd.md\n' });
  });
});

test('a name that no file can have is written into the front matter', async () => {
  await inHandbook((command, root) => {
    writeFileSync(join(root, 'docs/monitoring/etcd/more.rules.yml'), alertRule('"etcdSlow(>80%)"'));
    expect(command('new', 'runbook', 'etcdSlow(>80%)').split('\n')[0]).toBe('runbooks/etcd/etcdSlow-80-.md');
    expect(readFileSync(join(root, 'runbooks/etcd/etcdSlow-80-.md'), 'utf8')).toMatch(
      /^alerts:\n {2}- etcdSlow\(>80%\)$/m,
    );
    expect(command('coverage')).toContain('1 of 2  alerts with a runbook');
  });
});
