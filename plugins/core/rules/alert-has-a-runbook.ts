import { plainText, quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import type { AnsweredRule, AnsweringPage } from '../model/sights.ts';

export const alertHasARunbook = defineRule({
  id: 'alert-has-a-runbook',
  severity: 'warning',
  description: 'Every alert that can page somebody says what to do: it has a runbook here or a `runbook_url`.',
  across: {
    *answers({ rules, guesses }) {
      const helped = new Set<string>();
      for (const { rule, url, runbook } of rules)
        if (url !== undefined || runbook !== undefined) helped.add(rule.alert);
      for (const judged of rules) {
        const { rule, snippet } = judged;
        // Several rules of one name are one alert: its first place is enough.
        if (helped.has(rule.alert) || pagesNobody(judged)) continue;
        helped.add(rule.alert);
        yield { file: snippet.file, span: rule.nameSpan, message: advise(rule.alert, guesses.get(rule.alert)) };
      }
    },
  },
});

/** By convention such alerts fire all the time, to prove that alerting works or to mute others. */
function pagesNobody({ rule }: AnsweredRule): boolean {
  return rule.labels.severity === 'none';
}

function advise(alert: string, guess: AnsweringPage | undefined): string {
  const found = `Alert ${quoted(alert)} has no runbook, so whoever it wakes starts from nothing`;
  if (guess) return `${found}; did you mean it to be answered by ${quoted(guess.id)} in \`${plainText(guess.file)}\`?`;
  return `${found}; write one of that name, list the alert under \`alerts\` of another, or give the rule a \`runbook_url\`.`;
}
