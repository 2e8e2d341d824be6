import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { unknownAnnotations } from '../tools/prometheus/alerting/unknown-annotations.ts';

export const annotationIsSpelledRight = defineRule({
  id: 'annotation-is-spelled-right',
  severity: 'warning',
  description: 'No annotation of an alert is nearly called as one that notifications show.',
  *configuration(configuration) {
    for (const { file, rule, name, span, meant } of unknownAnnotations(configuration)) {
      if (meant === undefined) continue;
      const message = `Unknown annotation ${quoted(name)}, did you mean \`${meant}\`? Notifications show only what they know by name.`;
      // A second one of the name would be refused; and quotes stand inside of the span.
      const isPlain = configuration.textOf(file).slice(...span) === name && !Object.hasOwn(rule.annotations, meant);
      yield { file, span, message, ...(isPlain && { suggestion: { span, text: meant } }) };
    }
  },
});
