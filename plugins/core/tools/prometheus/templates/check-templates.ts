import { quoted } from '../../../model/plain-text.ts';
import { nearest } from '../../../schema/nearest.ts';
import { escapePointer } from '../../../schema/places.ts';
import { parseTemplate } from '../../go-templates/parse-template.ts';
import type { TemplateNames } from '../../go-templates/template-names.ts';
import { type Labels, mayHave } from '../../promql/labels-of.ts';
import type { SnippetReading } from '../../snippet-reading.ts';
import { PROMETHEUS_NAMES, VMALERT_NAMES } from './template-functions.ts';
import { type TemplateUse, usesOf } from './uses-of.ts';

interface Around {
  what: 'label' | 'annotation';
  pointer: string;
  /** Labels that the result of the alert's expression may have; undefined where the expression has a fault. */
  labels: (() => Labels) | undefined;
}

/** Reports what Prometheus refuses in the templates of an alert, and what it takes and cannot show. */
export function checkTemplates(values: Record<string, string>, around: Around, reading: SnippetReading): void {
  const isVmalert = reading.settings.prometheus?.dialects?.includes('victoriametrics');
  const names = isVmalert ? VMALERT_NAMES : PROMETHEUS_NAMES;
  for (const [name, text] of Object.entries(values)) {
    const { faults, pipelines } = parseTemplate(text, names);
    const pointer = `${around.pointer}/${escapePointer(name)}`;
    for (const { span, message } of faults) {
      const end = /[?;]$/.test(message) ? '' : ';';
      reading.report(reading.spanWithin(pointer, text, span), `${message}${end} Prometheus refuses the whole file.`);
    }
    if (faults.length > 0 || pipelines.length === 0) continue;
    const uses = usesOf(pipelines);
    const asked = new Set(uses.filter(({ shown }) => !shown).map((use) => use.name));
    const seen = new Set<string>();
    for (const use of uses) {
      // What is said of a name once need not be said of its every use.
      const key = [use.what, use.shown, use.name].join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const found = judgeUse(use, asked, { name, ...around }, names);
      if (found) reading.report(reading.spanWithin(pointer, text, use.span), found.message, found);
    }
  }
}

function judgeUse(
  use: TemplateUse,
  asked: ReadonlySet<string>,
  { what, name, labels }: Around & { name: string },
  { fields }: TemplateNames,
): { message: string; rule?: string; severity?: 'warning' } | undefined {
  if (use.what === 'value' && what === 'label' && use.shown) {
    const message = `Found the value in label ${quoted(name)}, every change of it ends the alert and begins another: move it to an annotation.`;
    return { message, rule: 'labels-are-stable' };
  }
  // A template that asks whether the label is there knows that it may be missing.
  if (
    use.what === 'label' &&
    labels !== undefined &&
    use.shown &&
    !asked.has(use.name) &&
    !mayHave(labels(), use.name)
  ) {
    const label = quoted(use.name);
    const message = `Label ${label} is not in the result of the expression, so nothing stands here in the notification: keep it in the aggregation, or remove it here.`;
    return { message, rule: 'template-labels-exist' };
  }
  if (use.what !== 'field' || fields === undefined || fields.includes(use.name)) return undefined;
  const meant = nearest(use.name, fields);
  const hint = meant ? `did you mean \`${meant}\`?` : 'expected `.Labels` or `.Value`;';
  const message = `Unknown field ${quoted(use.name)} of an alert, ${hint} Prometheus puts an error in place of the text.`;
  return { message, severity: 'warning' };
}
