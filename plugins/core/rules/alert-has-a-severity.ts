import { quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import { nearest } from '../schema/nearest.ts';
import { loadedAlerts } from '../tools/prometheus/alerting/loaded-rules.ts';

export const alertHasASeverity = defineRule({
  id: 'alert-has-a-severity',
  severity: 'warning',
  pack: 'alerting',
  description: 'Every alert says how urgent it is, in a label `severity` that routing and people can go by.',
  *configuration(configuration) {
    const known = Object.values(configuration.settings.severities ?? {}).flat();
    for (const { file, rule } of loadedAlerts(configuration)) {
      const severity = rule.labels.severity ?? rule.inherits?.labels?.severity ?? '';
      const message = complaintAbout(severity, rule.alert, known);
      if (message !== undefined) yield { file, span: rule.nameSpan, message };
    }
  },
});

function complaintAbout(severity: string, alert: string, known: readonly string[]): string | undefined {
  if (severity.trim() === '') {
    return `Alert ${quoted(alert)} has no label \`severity\`, so nobody can tell whether it may wake a person; add one, such as \`severity: warning\`.`;
  }
  // A template gives its value only when the alert fires.
  if (known.length === 0 || severity.includes('{{')) return undefined;
  if (known.some((value) => value.toLowerCase() === severity.toLowerCase())) return undefined;
  const meant = nearest(severity, known);
  const hint = meant === undefined ? 'name it there, or take one that is.' : `did you mean ${quoted(meant)}?`;
  return `Alert ${quoted(alert)} has the severity ${quoted(severity)}, which \`severities\` in handbook.yml does not know, ${hint}`;
}
