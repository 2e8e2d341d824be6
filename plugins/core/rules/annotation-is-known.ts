import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { unknownAnnotations } from '../tools/prometheus/alerting/unknown-annotations.ts';

export const annotationIsKnown = defineRule({
  id: 'annotation-is-known',
  severity: 'info',
  pack: 'alerting',
  description: 'Every annotation of an alert is a common one, or handbook.yml lists it.',
  *configuration(configuration) {
    for (const { file, name, span, meant } of unknownAnnotations(configuration)) {
      // annotation-is-spelled-right says more of those that are nearly known.
      if (meant !== undefined) continue;
      const message = `Unknown annotation ${quoted(name)}; use a common one, or list it under \`prometheus.annotations\` in handbook.yml if something here reads it.`;
      yield { file, span, message };
    }
  },
});
