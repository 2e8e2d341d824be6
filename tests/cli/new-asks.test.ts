import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TODAY, withFiles } from '../support/lint-files.ts';
import { alertRule } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';
import { hasTerminal, runInTerminal, type Typed } from '../support/run-in-terminal.ts';

const FILES = {
  'docs/services/etcd.md': '---\nowner: platform\n---\n\n# etcd\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'handbook.yml': 'name: Platform\n',
};
const ENTER = '\r';
const CONTROL_C = '\u0003';

interface Asked {
  code: number;
  shown: string;
  page(file: string): string | undefined;
}

function asked(args: readonly string[], typed: readonly Typed[], use: (result: Asked) => void): Promise<void> {
  return withFiles(FILES, async (root) => {
    const options = ['--root', root, '--today', TODAY, '--no-cache'];
    const { code, shown } = await runInTerminal(['new', ...args, ...options], typed);
    const page = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);
    use({ code, shown, page });
  });
}

describe.skipIf(!hasTerminal)('on a terminal, a new page (needs `script` of util-linux)', () => {
  test('is begun without an argument, and offers the alerts that want a runbook', async () => {
    await asked(
      [],
      [
        ['● advisory', 'runb'],
        ['● runbook', ENTER],
        ['● etcdNoLeader', ENTER],
      ],
      ({ code, shown, page }) => {
        expect({ code, shown }).toMatchObject({ code: 0, shown: expect.stringContaining('The alert that it answers') });
        expect(page('runbooks/etcd/etcdNoLeader.md')).toContain('etcd_server_has_leader == 0');
      },
    );
  });

  test('asks for what cannot be derived, and for nothing else', async () => {
    await asked(
      ['rca', 'lost-leader', '--service', 'etcd'],
      [
        ['● sev1', `sev2${ENTER}`],
        ['started:', `yesterday${ENTER}`],
        ['expected', `${'\u007f'.repeat(9)}2026-11-20T07:40Z${ENTER}`],
      ],
      ({ code, shown, page }) => {
        expect(code).toBe(0);
        expect(shown).toContain('`started` is `yesterday`, expected a time in UTC');
        const text = page('docs/rcas/2026-11-22-lost-leader.md');
        expect(text).toContain('\nseverity: sev2\n');
        expect(text).toContain('\nstarted: 2026-11-20T07:40Z\n');
      },
    );
  });

  test('takes a service that has no page yet', async () => {
    await asked(
      ['runbook', 'CephOSDDown'],
      [
        ['● etcd', 'ceph'],
        ['● ceph (new)', ENTER],
      ],
      ({ code, shown, page }) => {
        expect(code).toBe(0);
        expect(shown).toContain('`handbook new service ceph`');
        expect(page('runbooks/ceph/CephOSDDown.md')).toContain('# CephOSDDown');
      },
    );
  });

  test('is not written when the person stops', async () => {
    await asked(['rca', 'lost-leader'], [['● sev1', CONTROL_C]], ({ code, shown, page }) => {
      expect(code).toBe(2);
      expect(shown).toContain('handbook: Stopped, nothing was written.');
      expect(page('docs/rcas/2026-11-22-lost-leader.md')).toBeUndefined();
    });
  });
});

test('without a terminal nobody is asked', async () => {
  await withFiles(FILES, async (root) => {
    const command = (...args: string[]) => runCommand(['new', ...args, '--root', root, '--no-cache']).stderr;
    expect(command()).toMatchInlineSnapshot(`
      "handbook: Found no kind of page, expected one, such as \`handbook new runbook etcdNoLeader\`.
        \`handbook kinds\` lists the kinds of pages.
      "
    `);
    expect(command('runbook')).toMatchInlineSnapshot(`
      "handbook: Found no name, expected one, such as \`handbook new runbook etcdNoLeader\`.
        The name becomes the file and the address of the page.
      "
    `);
  });
});
