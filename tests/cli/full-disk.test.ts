import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TODAY, withFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { COMMAND, type Run, runCommand } from '../support/run-command.ts';

const numbers = Array.from({ length: 30 }, (_, number) => number);
const FILES = {
  ...Object.fromEntries(
    numbers.map((number) => [
      `runbooks/etcd/etcdAlert${number}.md`,
      runbook({ title: `etcdAlert${number}`, mitigation: `See [this](gone${number}.md).` }),
    ]),
  ),
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader', {
    expression: `etcd_server_has_leader{job=~"${'etcd|'.repeat(250)}etcd"} == 0`,
  }),
  'handbook.yml': 'name: Platform\n',
};

/** Runs a command to which the system refuses every file of more than a kilobyte, as a full disk would. */
function runOnFullDisk(args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'ulimit -f 1; exec "$@"', 'bash', process.execPath, COMMAND, ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_COLOR: '1', ...env },
    },
  );
  return { code: status, stdout, stderr };
}

test('a report that cannot be written leaves the old one, and says so', async () => {
  await withFiles(FILES, async (root) => {
    const report = join(root, 'report.json');
    writeFileSync(report, 'the old one\n');
    const args = ['lint', '--root', root, '--no-cache', '--format', 'json', '--output', report];
    const { code, stdout, stderr } = runOnFullDisk(args);
    expect({ code, stdout, stderr: stderr.replaceAll(root, '…') }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "handbook: EFBIG: file too large, write '…/report.json'
        Make room and run it again; no file was left half-written.
      ",
        "stdout": "",
      }
    `);
    expect(readFileSync(report, 'utf8')).toBe('the old one\n');
    expect(readdirSync(root).sort()).toEqual(['docs', 'handbook.yml', 'report.json', 'runbooks']);
  });
});

test('a baseline and a page that cannot be written are not there at all', async () => {
  await withFiles(FILES, async (root) => {
    const baseline = runOnFullDisk(['lint', '--root', root, '--no-cache', '--update-baseline']);
    expect(baseline.code).toBe(2);
    expect(readdirSync(root).sort()).toEqual(['docs', 'handbook.yml', 'runbooks']);

    const page = runOnFullDisk(['new', 'runbook', 'etcdNoLeader', '--service', 'etcd', '--root', root]);
    expect({ ...page, stderr: page.stderr.replaceAll(root, '…') }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "handbook: EFBIG: file too large, write '…/runbooks/etcd/etcdNoLeader.md'
        Make room and run it again; no file was left half-written.
      ",
        "stdout": "",
      }
    `);
    expect(readdirSync(join(root, 'runbooks/etcd')).filter((name) => name.includes('NoLeader'))).toEqual([]);
  });
});

test('a cache that cannot be written changes nothing in the report', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'handbook-cache-'));
  try {
    await withFiles(FILES, async (root) => {
      const args = ['lint', '--root', root, '--today', TODAY, '--format', 'json'];
      const fresh = runCommand([...args, '--no-cache']);
      for (const round of [1, 2]) {
        // The report itself goes through a pipe, which has no size.
        expect(runOnFullDisk(args, { XDG_CACHE_HOME: cache }), `round ${round}`).toEqual(fresh);
      }
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
});

test.skipIf(!existsSync('/dev/full'))('a standard output that is full is a failure, not a clean run', async () => {
  await withFiles(FILES, async (root) => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', '"$@" >/dev/full', 'bash', process.execPath, COMMAND, 'lint', '--root', root, '--no-cache'],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toMatchInlineSnapshot(`
      {
        "status": 2,
        "stderr": "handbook: The result cannot be written: ENOSPC: no space left on device, write.
        Make room and run it again; no file was left half-written.
      ",
      }
    `);
  });
});
