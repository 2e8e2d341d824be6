import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { type HostileCase, hostileBytes, hostileCases, type Verdict } from '../support/hostile-cases.ts';
import { runWithinCpuSeconds } from '../support/run-within-cpu-seconds.ts';

/** Cases about secrets come with the guards that judge them. */
const LATER = ['v44', 'v45', 'v46', 'v47'];

/** The corpus writes fields as other handbooks call them; ours are called so. */
const FIELDS: [RegExp, string][] = [
  [/^last_reviewed:/m, 'reviewed:'],
  [/^review_interval:/m, 'review-every:'],
];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(corpus === undefined)('hostile content', () => {
  const wanted = hostileCases.filter(({ id }) => !LATER.includes(id));

  test.each(wanted.map((one) => [one.id, one.what, one] as const))('%s: %s', (_, __, one) => {
    const root = layOut(one);
    // A case alone must not take more than two seconds; the third is for the start.
    const { code, stdout, stderr } = runWithinCpuSeconds(
      3,
      ['lint', '--root', root, '--format', 'json', '--no-cache'],
      {
        cwd: root,
        env: { HB_SECRET: 'HB-LEAK-v20', ...one.set_env },
      },
    );
    expect(code, stderr).toBeLessThan(2);
    const { errors, warnings } = JSON.parse(stdout).summary;
    const verdict: Verdict = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'ok';
    // «ok» wants no error; a word of advice beside it does no harm.
    const accepted = [one.expected, ...(one.alsoAccept ?? []), ...(one.expected === 'ok' ? ['warning'] : [])];
    expect(accepted, stdout).toContain(verdict);
    expect(code).toBe(errors > 0 ? 1 : 0);
    if (one.leakCanary !== undefined) expect(stdout + stderr).not.toContain(one.leakCanary);
    if (one.secretMustNotBePrinted !== undefined) expect(stdout + stderr).not.toContain(one.secretMustNotBePrinted);
    if (one.canary !== undefined) expect(existsSync(join(root, one.canary))).toBe(false);
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });
});

function layOut(one: HostileCase): string {
  const { file, create } = one;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'handbook-')));
  folders.push(folder);
  const root = join(folder, 'handbook');
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/index.md'), '# Handbook\n');
  for (const { type, path, content = '', target = '' } of create ?? []) {
    const place = path.startsWith('../') ? join(root, path) : join(root, 'docs', path);
    mkdirSync(dirname(place), { recursive: true });
    if (type === 'symlink') symlinkSync(target.startsWith('../outside') ? join(root, target) : target, place);
    else writeFileSync(place, ours(Buffer.from(content)));
  }
  if (create === undefined) {
    writeFileSync(join(root, 'docs', basename(file)), ours(hostileBytes(one)));
  }
  return root;
}

function ours(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(
    FIELDS.reduce((changed, [theirs, our]) => changed.replace(theirs, our), text),
    'latin1',
  );
}
