import type { ParseFinding } from '../../model/problem.ts';
import type { Settings } from '../../model/settings.ts';
import { findLeaks, leakWords } from './find-leaks.ts';
import { compileWords } from './find-words.ts';
import { SECRET_HINTS } from './secret-hints.ts';

/** Finds what must not leave the house in one text: secrets everywhere, what tells of the inside in a public repository. */
export type GuardText = (file: string, text: string) => Promise<ParseFinding[]> | ParseFinding[];

/** The settings on which that depends; part of the key under which findings are remembered. */
export const GUARD_SETTINGS = ['repository', 'leaks'] as const;
export type GuardSettings = Pick<Settings, (typeof GUARD_SETTINGS)[number]>;

/** Prepares to look through many texts. Each is read once for all words that could begin something; most hold none. */
export function openGuards({ repository, leaks = {} }: GuardSettings): GuardText {
  const isPublic = repository !== 'private';
  const findWords = compileWords([...new Set([...Object.keys(SECRET_HINTS), ...(isPublic ? leakWords(leaks) : [])])]);
  return (file, text) => {
    const words = findWords(text);
    const found = isPublic && (words.size > 0 || leaks.names) ? findLeaks(file, text, words, leaks) : [];
    return mayHoldASecret(text, words) ? withSecrets(file, text, leaks.allow, found) : found;
  };
}

/** Whether a text is worth the time of the secret engine. */
export function mayHoldASecret(text: string, words: ReadonlySet<string>): boolean {
  for (const word of words) if (SECRET_HINTS[word]?.test(text)) return true;
  return false;
}

async function withSecrets(
  file: string,
  text: string,
  allow: readonly string[] = [],
  found: ParseFinding[] = [],
): Promise<ParseFinding[]> {
  // The engine costs more to load than a whole lint of a page, and most handbooks never need it.
  const { findSecrets } = await import('./find-secrets.ts');
  return [...findSecrets(file, text, allow), ...found];
}
