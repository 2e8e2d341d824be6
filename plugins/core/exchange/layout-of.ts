import { basename, posix } from 'node:path';
import { isSectionPage } from '../load/addresses.ts';
import { addressOf } from '../model/address-of.ts';
import type { DialectName } from './import-report.ts';

/** Where the runbooks of a collection lie, and where its pages go. */
export interface Layout {
  dialect: DialectName;
  /** Where a page of the collection stands in the handbook. */
  targetOf(source: string): string;
  /** True for `<component>/<Alert>.md` in the folder of the runbooks: the place that makes a file name the name of an alert. */
  isRunbookPlace(source: string): boolean;
}

/**
 * Finds out how a collection is laid out: `content/runbooks/` of Hugo, `alerts/` of OpenShift, or the folder itself.
 * Runbooks keep their folders below `out`, so that links between them still lead; other pages go to `docs/<collection>/`.
 */
export function layoutOf(folder: string, pages: readonly string[], out: string): Layout {
  const [base = '', dialect = 'folder' as const] =
    KNOWN.find(([start]) => pages.some((page) => page.startsWith(start) && page.slice(start.length).includes('/'))) ??
    [];
  const others = posix.join('docs', addressOf(basename(folder)));
  const inRunbooks = (source: string): string | undefined => {
    const rest = source.startsWith(base) ? source.slice(base.length) : undefined;
    // The page above all runbooks would take the place of the index that the site makes of them.
    return rest !== undefined && isSectionPage(rest) && !rest.includes('/') ? undefined : rest;
  };
  return {
    dialect,
    targetOf(source) {
      const rest = inRunbooks(source);
      return rest === undefined ? posix.join(others, source.replace(/^content\//, '')) : posix.join(out, rest);
    },
    isRunbookPlace(source) {
      return inRunbooks(source)?.split('/').length === 2 && !isSectionPage(source);
    },
  };
}

const KNOWN: readonly (readonly [start: string, dialect: DialectName])[] = [
  ['content/runbooks/', 'prometheus-operator'],
  ['alerts/', 'openshift'],
];
