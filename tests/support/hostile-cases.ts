import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from './corpus.ts';

export type Verdict = 'ok' | 'warning' | 'error';

/** A file that somebody might hand in to do harm, and how the toolkit must take it. */
export interface HostileCase {
  id: string;
  /** Below the corpus' hostile/ where it is stored, else the name to give it. */
  file: string;
  what: string;
  expected: Verdict;
  alsoAccept?: Verdict[];
  create?: { type: 'file' | 'symlink'; path: string; content?: string; target?: string }[];
  generate?: Generator;
  leakCanary?: string;
  secretMustNotBePrinted?: string;
  canary?: string;
  set_env?: Record<string, string>;
  siteMustNotContain?: string[];
}

/** What is too large to be stored; `sha256` says whether it was made as meant. */
type Generator = { prefix: string; suffix?: string; size: number; sha256: string } & (
  | { kind: 'repeat'; unit: string }
  | { kind: 'lines'; template: string }
  | { kind: 'nest'; open: string; close: string; inner?: string }
);

/** All cases of the corpus; none where it is absent. */
export const hostileCases: readonly HostileCase[] = readCases();

function readCases(): HostileCase[] {
  if (corpus === undefined) return [];
  return JSON.parse(readFileSync(join(corpus, 'hostile/manifest.json'), 'utf8')).cases;
}

/** The bytes of a case that is one file. */
export function hostileBytes({ file, generate }: HostileCase): Buffer {
  if (generate === undefined) return readFileSync(join(corpus ?? '', 'hostile', file));
  const bytes = Buffer.from(`${generate.prefix}${middleOf(generate)}${generate.suffix ?? ''}`);
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== generate.sha256) throw new Error(`${file} was not made as its manifest means it.`);
  return bytes;
}

function middleOf(generate: Generator): string {
  const { size } = generate;
  if (generate.kind === 'repeat') return generate.unit.repeat(size);
  if (generate.kind === 'nest')
    return `${generate.open.repeat(size)}${generate.inner ?? ''}${generate.close.repeat(size)}`;
  return Array.from({ length: size }, (_, index) => generate.template.replaceAll('{i}', String(index + 1))).join('');
}
