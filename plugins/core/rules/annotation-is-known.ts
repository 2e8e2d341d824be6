import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { knownAnnotations } from '../tools/prometheus/alerting/known-annotations.ts';
import { loadedAlerts } from '../tools/prometheus/alerting/loaded-rules.ts';
import { misspelledAnnotation } from '../tools/prometheus/alerting/misspelled-annotation.ts';

export const annotationIsKnown = defineRule({
  id: 'annotation-is-known',
  severity: 'info',
  pack: 'alerting',
  description: 'Every annotation of an alert is a common one, or handbook.yml lists it.',
  *handbook(handbook) {
    const known = knownAnnotations(handbook.settings);
    for (const { file, rule } of loadedAlerts(handbook)) {
      for (const name of Object.keys(rule.annotations)) {
        // annotation-is-spelled-right says more of those that are nearly known.
        if (known.has(name) || misspelledAnnotation(name, known) !== undefined) continue;
        const span = rule.places?.annotations?.[name] ?? rule.nameSpan;
        const message = `Unknown annotation ${quoted(name)}; use a common one, or list it under \`prometheus.annotations\` in handbook.yml if something here reads it.`;
        yield { file, span, message };
      }
    }
  },
});
