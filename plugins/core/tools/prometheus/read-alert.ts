import type { AlertRule } from '../../model/monitoring.ts';
import { once } from '../../model/once.ts';
import { labelsOf } from '../promql/labels-of.ts';
import type { Expression } from '../promql/syntax-tree.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkDuration } from './check-duration.ts';
import { readNames } from './read-names.ts';
import { checkTemplates } from './templates/check-templates.ts';

interface Known {
  alert: string;
  /** The expression, understood; undefined where it has a fault. */
  tree: Expression | undefined;
  known: Pick<AlertRule, 'group' | 'labels' | 'expression' | 'expressionSpan' | 'metrics'>;
}

/** Reads what only alerting rules have into the snippet. */
export function readAlert(
  rule: Record<string, unknown>,
  pointer: string,
  { alert, tree, known }: Known,
  reading: SnippetReading,
): void {
  const annotations = readNames(rule.annotations, `${pointer}/annotations`, 'annotation', reading);
  const around = { labels: tree && once(() => labelsOf(tree, known.expression)) };
  checkTemplates(known.labels, { what: 'label', pointer: `${pointer}/labels`, ...around }, reading);
  checkTemplates(annotations, { what: 'annotation', pointer: `${pointer}/annotations`, ...around }, reading);
  reading.snippet.alerts.push({
    alert,
    ...known,
    for: checkDuration(rule.for, `${pointer}/for`, 'for', reading),
    keepFiringFor: checkDuration(rule.keep_firing_for, `${pointer}/keep_firing_for`, 'keep_firing_for', reading),
    annotations,
    span: reading.span(pointer),
    nameSpan: reading.span(`${pointer}/alert`),
    runbookUrlSpan: Object.hasOwn(annotations, 'runbook_url')
      ? reading.span(`${pointer}/annotations/runbook_url`)
      : undefined,
  });
}
