import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { runCommand } from '../support/run-command.ts';

type Verdict = 'ok' | 'warning' | 'error';

interface HostileCase {
  id: string;
  file: string;
  what: string;
  expected: Verdict;
  alsoAccept?: Verdict[];
  create?: { type: 'file' | 'symlink'; path: string; content?: string; target?: string }[];
  generate?: unknown;
  leakCanary?: string;
  secretMustNotBePrinted?: string;
  canary?: string;
}

/** The case about size comes with what judges it. */
const LATER = ['v41'];

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
  const manifest: { cases: HostileCase[] } =
    corpus === undefined ? { cases: [] } : JSON.parse(readFileSync(join(corpus, 'hostile/manifest.json'), 'utf8'));
  const wanted = manifest.cases.filter(({ id, generate }) => !LATER.includes(id) && generate === undefined);

  test.each(wanted.map((one) => [one.id, one.what, one] as const))('%s: %s', (_, __, one) => {
    const root = layOut(one);
    const { code, stdout, stderr } = runCommand(['lint', '--root', root, '--format', 'json', '--no-cache'], {
      cwd: root,
      env: { HB_SECRET: 'HB-LEAK-v20' },
    });
    expect(code, stderr).toBeLessThan(2);
    const { errors, warnings } = JSON.parse(stdout).summary;
    const verdict: Verdict = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'ok';
    // «ok» wants no error; a word of advice beside it does no harm.
    const accepted = [one.expected, ...(one.alsoAccept ?? []), ...(one.expected === 'ok' ? ['warning'] : [])];
    expect(accepted, stdout).toContain(verdict);
    expect(code).toBe(errors > 0 ? 1 : 0);
    const secret = one.secretMustNotBePrinted;
    if (secret !== undefined) expect(stdout + stderr).not.toContain(secret);
    if (one.leakCanary !== undefined) expect(stdout + stderr).not.toContain(one.leakCanary);
    if (one.canary !== undefined) expect(existsSync(join(root, one.canary))).toBe(false);
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });
});

function layOut({ file, create }: HostileCase): string {
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
    const bytes = readFileSync(join(corpus ?? '', 'hostile', file));
    writeFileSync(join(root, 'docs', basename(file)), ours(bytes));
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
