import { RE2JS } from 're2js';
import type { CodeOwners } from '../model/handbook.ts';
import { readText } from './read-text.ts';

/** Where code hosts look, in their order; the first that is there counts. */
export const CODEOWNERS_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** Reads who answers for which file, as GitHub does: the last line that fits wins. Persons do not count as owners. */
export function readCodeOwners(root: string): CodeOwners {
  const lines = codeOwnersText(root)
    .split(/\r?\n/)
    .map(readLine)
    .filter((line) => line !== undefined);
  return {
    teams: new Set(lines.flatMap(({ teams }) => teams)),
    ownerOf: (file) => lines.findLast(({ fits }) => fits(file))?.teams[0],
  };
}

/** The text of the file that counts; empty without one. */
export function codeOwnersText(root: string): string {
  return CODEOWNERS_FILES.map((file) => readText(root, file).text).find((found) => found !== '') ?? '';
}

interface Line {
  fits(file: string): boolean;
  teams: string[];
}

/** `/runbooks/ceph/ @example/storage-team # …`; a section of GitLab, `[Docs] @example/docs`, names no files. */
function readLine(line: string): Line | undefined {
  const [pattern = '', ...owners] = line.replace(/(^|\s)#.*$/, '').match(/(?:\\.|\S)+/g) ?? [];
  if (pattern === '' || /^\^?\[/.test(pattern)) return undefined;
  const teams = owners.map((owner) => TEAM.exec(owner)?.[1]).filter((team) => team !== undefined);
  const expression = RE2JS.compile(expressionOf(pattern.replaceAll(/\\(.)/g, '$1')));
  return { teams, fits: (file) => expression.matches(file) };
}

/** `@example/platform-team`; `@ada` and mail addresses are persons. */
const TEAM = /^@[^/\s]+\/(?:[^/\s]+\/)*([^/\s]+)$/;

function expressionOf(pattern: string): string {
  const body = pattern.replace(/^\//, '').replace(/\/$/, '');
  // A pattern with a slash in front or inside counts from the root, another fits at any depth.
  const start = pattern.startsWith('/') || body.includes('/') ? '' : '(?:.*/)?';
  const parts = body.split(/(\*\*\/|\*\*|\*|\?)/).map((part) => WILDCARDS[part] ?? RE2JS.quote(part));
  // GitHub: `docs/*` is the files of docs/, not those of the folders in it.
  const below = body.endsWith('/*') ? '' : pattern.endsWith('/') ? '/.*' : '(?:/.*)?';
  return start + parts.join('') + below;
}

const WILDCARDS: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
