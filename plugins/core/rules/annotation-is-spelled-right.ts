import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { knownAnnotations } from '../tools/prometheus/alerting/known-annotations.ts';
import { loadedAlerts } from '../tools/prometheus/alerting/loaded-rules.ts';
import { misspelledAnnotation } from '../tools/prometheus/alerting/misspelled-annotation.ts';

export const annotationIsSpelledRight = defineRule({
  id: 'annotation-is-spelled-right',
  severity: 'warning',
  description: 'No annotation of an alert is nearly called as one that notifications show.',
  *handbook(handbook) {
    const known = knownAnnotations(handbook.settings);
    for (const { file, rule } of loadedAlerts(handbook)) {
      for (const name of Object.keys(rule.annotations)) {
        const meant = misspelledAnnotation(name, known);
        if (meant === undefined) continue;
        const span = rule.places?.annotations?.[name] ?? rule.nameSpan;
        const message = `Unknown annotation ${quoted(name)}, did you mean \`${meant}\`? Notifications show only what they know by name.`;
        // A second one of the name would be refused; and quotes stand inside of the span.
        const isPlain = handbook.textOf(file).slice(...span) === name && !Object.hasOwn(rule.annotations, meant);
        yield { file, span, message, ...(isPlain && { suggestion: { span, text: meant } }) };
      }
    }
  },
});
