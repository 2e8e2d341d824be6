import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import type { AnsweringPage } from '../model/sights.ts';
import type { Span } from '../model/span.ts';

export const runbookAnswersAnAlert = defineRule({
  id: 'runbook-answers-an-alert',
  severity: 'warning',
  description: 'Every runbook answers an alert that some rule defines.',
  across: {
    *answers({ rules, withoutAlert, guesses }) {
      // A collection of runbooks without rules has nothing to compare with.
      if (rules.length === 0) return;
      const alertOf = new Map([...guesses].map(([alert, runbook]) => [runbook, alert]));
      for (const runbook of withoutAlert) {
        // An alert that the page names and nobody defines is a dead reference: reference-resolves reports it.
        if (namesAlerts(runbook)) continue;
        yield { file: runbook.file, span: titlePlace(runbook), message: advise(runbook.id, alertOf.get(runbook)) };
      }
    },
  },
});

function namesAlerts({ frontMatter }: AnsweringPage): boolean {
  const { alerts } = frontMatter.value;
  return Array.isArray(alerts) && alerts.length > 0;
}

function titlePlace({ titleSpan, frontMatter }: AnsweringPage): Span {
  const written = frontMatter.places['/alerts']?.value;
  return written ?? titleSpan;
}

function advise(name: string, alert: string | undefined): string {
  const found = `No rule defines the alert ${quoted(name)} that this runbook answers by its file name, so no pager leads here`;
  if (alert !== undefined)
    return `${found}; did you mean ${quoted(alert)}? List it under \`alerts\`, or rename the file.`;
  return `${found}; list the alerts that it answers under \`alerts\`, or retire the page.`;
}
