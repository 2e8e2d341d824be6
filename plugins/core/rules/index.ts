import type { Rule } from '../model/rule.ts';
import { addressIsUnique } from './address-is-unique.ts';
import { alertHasARunbook } from './alert-has-a-runbook.ts';
import { fileIsMarkdown } from './file-is-markdown.ts';
import { frontMatterParses } from './front-matter-parses.ts';
import { htmlIsSafe } from './html-is-safe.ts';
import { linkStaysInside } from './link-stays-inside.ts';
import { nameIsUnique } from './name-is-unique.ts';
import { referenceResolves } from './reference-resolves.ts';
import { runbookAnswersAnAlert } from './runbook-answers-an-alert.ts';
import { runbookUrlResolves } from './runbook-url-resolves.ts';
import { schemaIsMet } from './schema-is-met.ts';
import { sectionsArePresent } from './sections-are-present.ts';
import { settingsAreValid } from './settings-are-valid.ts';
import { snippetParses } from './snippet-parses.ts';
import { suppressionIsUsed } from './suppression-is-used.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  addressIsUnique,
  alertHasARunbook,
  fileIsMarkdown,
  frontMatterParses,
  htmlIsSafe,
  linkStaysInside,
  nameIsUnique,
  referenceResolves,
  runbookAnswersAnAlert,
  runbookUrlResolves,
  schemaIsMet,
  sectionsArePresent,
  settingsAreValid,
  snippetParses,
  suppressionIsUsed,
];
