import type { Rule } from '../model/rule.ts';
import { addressIsUnique } from './address-is-unique.ts';
import { alertHasARunbook } from './alert-has-a-runbook.ts';
import { embargo } from './embargo.ts';
import { fenceHasALanguage } from './fence-has-a-language.ts';
import { fenceParses } from './fence-parses.ts';
import { fileIsMarkdown } from './file-is-markdown.ts';
import { frontMatterParses } from './front-matter-parses.ts';
import { headingOrder } from './heading-order.ts';
import { htmlIsSafe } from './html-is-safe.ts';
import { inputPatternIsBounded } from './input-pattern-is-bounded.ts';
import { linkStaysInside } from './link-stays-inside.ts';
import { linkTextSaysWhere } from './link-text-says-where.ts';
import { nameIsUnique } from './name-is-unique.ts';
import { ownerExists } from './owner-exists.ts';
import { rcaFollowUpsHaveOwners } from './rca-follow-ups-have-owners.ts';
import { rcaIsBlameless } from './rca-is-blameless.ts';
import { rcaTimesAreInOrder } from './rca-times-are-in-order.ts';
import { referenceResolves } from './reference-resolves.ts';
import { reviewIsNotOverdue } from './review-is-not-overdue.ts';
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
  embargo,
  fenceHasALanguage,
  fenceParses,
  fileIsMarkdown,
  frontMatterParses,
  headingOrder,
  htmlIsSafe,
  inputPatternIsBounded,
  linkStaysInside,
  linkTextSaysWhere,
  nameIsUnique,
  ownerExists,
  rcaFollowUpsHaveOwners,
  rcaIsBlameless,
  rcaTimesAreInOrder,
  referenceResolves,
  reviewIsNotOverdue,
  runbookAnswersAnAlert,
  runbookUrlResolves,
  schemaIsMet,
  sectionsArePresent,
  settingsAreValid,
  snippetParses,
  suppressionIsUsed,
];
