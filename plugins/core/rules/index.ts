import type { Rule } from '../model/rule.ts';
import { absentIsUsedWell } from './absent-is-used-well.ts';
import { addressIsUnique } from './address-is-unique.ts';
import { alertCompares } from './alert-compares.ts';
import { alertHasARunbook } from './alert-has-a-runbook.ts';
import { alertHasASeverity } from './alert-has-a-severity.ts';
import { alertHasASummary } from './alert-has-a-summary.ts';
import { alertReachesAReceiver } from './alert-reaches-a-receiver.ts';
import { alertWaits } from './alert-waits.ts';
import { annotationIsKnown } from './annotation-is-known.ts';
import { annotationIsSpelledRight } from './annotation-is-spelled-right.ts';
import { baselineIsCurrent } from './baseline-is-current.ts';
import { commandsCanBePasted } from './commands-can-be-pasted.ts';
import { dangerIsAnnounced } from './danger-is-announced.ts';
import { dashboardVariableIsDefined } from './dashboard-variable-is-defined.ts';
import { dashboardVariableIsUsed } from './dashboard-variable-is-used.ts';
import { dataSourceIsAVariable } from './data-source-is-a-variable.ts';
import { embargo } from './embargo.ts';
import { fenceHasALanguage } from './fence-has-a-language.ts';
import { fenceParses } from './fence-parses.ts';
import { fileIsMarkdown } from './file-is-markdown.ts';
import { frontMatterParses } from './front-matter-parses.ts';
import { headingOrder } from './heading-order.ts';
import { htmlIsSafe } from './html-is-safe.ts';
import { inputIsUsed } from './input-is-used.ts';
import { inputPatternIsBounded } from './input-pattern-is-bounded.ts';
import { labelsAreStable } from './labels-are-stable.ts';
import { linkStaysInside } from './link-stays-inside.ts';
import { linkTextSaysWhere } from './link-text-says-where.ts';
import { metricIsKnown } from './metric-is-known.ts';
import { nameIsUnique } from './name-is-unique.ts';
import { ownerExists } from './owner-exists.ts';
import { panelHasAQuery } from './panel-has-a-query.ts';
import { placeholderIsAnInput } from './placeholder-is-an-input.ts';
import { placeholdersAreWrittenAlike } from './placeholders-are-written-alike.ts';
import { rangeIsLongEnough } from './range-is-long-enough.ts';
import { rcaFollowUpsHaveOwners } from './rca-follow-ups-have-owners.ts';
import { rcaIsBlameless } from './rca-is-blameless.ts';
import { rcaTimesAreInOrder } from './rca-times-are-in-order.ts';
import { receiverNotifies } from './receiver-notifies.ts';
import { recordingRuleNames } from './recording-rule-names.ts';
import { referenceResolves } from './reference-resolves.ts';
import { reviewIsNotOverdue } from './review-is-not-overdue.ts';
import { reviewMatchesTheRules } from './review-matches-the-rules.ts';
import { routeIsReached } from './route-is-reached.ts';
import { ruleTestsPass } from './rule-tests-pass.ts';
import { runbookAnswersAnAlert } from './runbook-answers-an-alert.ts';
import { runbookUrlResolves } from './runbook-url-resolves.ts';
import { schemaIsMet } from './schema-is-met.ts';
import { sectionsArePresent } from './sections-are-present.ts';
import { settingsAreValid } from './settings-are-valid.ts';
import { shellParses } from './shell-parses.ts';
import { sloAlertsMatchObjective } from './slo-alerts-match-objective.ts';
import { snippetParses } from './snippet-parses.ts';
import { suppressionIsUsed } from './suppression-is-used.ts';
import { templateLabelsExist } from './template-labels-exist.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  absentIsUsedWell,
  addressIsUnique,
  alertCompares,
  alertHasARunbook,
  alertHasASeverity,
  alertHasASummary,
  alertReachesAReceiver,
  alertWaits,
  annotationIsKnown,
  annotationIsSpelledRight,
  baselineIsCurrent,
  commandsCanBePasted,
  dangerIsAnnounced,
  dashboardVariableIsDefined,
  dashboardVariableIsUsed,
  dataSourceIsAVariable,
  embargo,
  fenceHasALanguage,
  fenceParses,
  fileIsMarkdown,
  frontMatterParses,
  headingOrder,
  htmlIsSafe,
  inputIsUsed,
  inputPatternIsBounded,
  labelsAreStable,
  linkStaysInside,
  linkTextSaysWhere,
  metricIsKnown,
  nameIsUnique,
  ownerExists,
  panelHasAQuery,
  placeholderIsAnInput,
  placeholdersAreWrittenAlike,
  rangeIsLongEnough,
  rcaFollowUpsHaveOwners,
  rcaIsBlameless,
  rcaTimesAreInOrder,
  receiverNotifies,
  recordingRuleNames,
  referenceResolves,
  reviewIsNotOverdue,
  reviewMatchesTheRules,
  routeIsReached,
  ruleTestsPass,
  runbookAnswersAnAlert,
  runbookUrlResolves,
  schemaIsMet,
  sectionsArePresent,
  settingsAreValid,
  shellParses,
  sloAlertsMatchObjective,
  snippetParses,
  suppressionIsUsed,
  templateLabelsExist,
];
