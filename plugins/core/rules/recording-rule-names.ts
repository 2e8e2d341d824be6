import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { expressionOf } from '../tools/prometheus/alerting/expression-of.ts';
import { loadedRecords } from '../tools/prometheus/alerting/loaded-rules.ts';
import { windowNotUsed } from '../tools/prometheus/alerting/window-not-used.ts';

export const recordingRuleNames = defineRule({
  id: 'recording-rule-names',
  severity: 'warning',
  pack: 'alerting',
  description:
    'A recording rule is called `level:metric:operations`, and the window in its name is the one that it uses.',
  *configuration(configuration) {
    for (const { file, rule } of loadedRecords(configuration)) {
      const place = { file, span: rule.nameSpan };
      const parts = rule.record.split(':').length;
      // Two parts are near enough to be recognised as recorded.
      if (parts < 3)
        yield { ...place, message: formMessage(rule.record, parts), ...(parts === 2 && { severity: 'info' as const }) };
      const window = windowNotUsed(rule.record, expressionOf(rule, configuration)?.nodes ?? []);
      if (window !== undefined) yield { ...place, message: windowMessage(rule.record, window) };
    }
  },
});

function formMessage(record: string, parts: number): string {
  const found = parts === 1 ? 'has the name of a plain metric' : 'has a name of two parts';
  return `Recording rule ${quoted(record)} ${found}, expected \`level:metric:operations\` such as \`instance:node_cpu_seconds:rate5m\`; whoever meets it in a query then knows what it is.`;
}

function windowMessage(record: string, { named, used }: { named: string; used: string }): string {
  return `The name ${quoted(record)} says \`${named}\`, but its expression looks at ${used}; make the two agree, since people trust the name.`;
}
