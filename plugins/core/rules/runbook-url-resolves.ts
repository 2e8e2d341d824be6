import { fold } from '../graph/runbook-urls/read-url.ts';
import { addressOf } from '../model/address-of.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import { defineRule } from '../model/rule.ts';
import type { DanglingTarget } from '../model/runbook-target.ts';
import type { AnsweredRule, AnsweringPage, Sights } from '../model/sights.ts';
import { nearest } from '../schema/nearest.ts';

export const runbookUrlResolves = defineRule({
  id: 'runbook-url-resolves',
  severity: 'error',
  description: 'Every `runbook_url` that belongs to this handbook leads to a page, and to a heading that is there.',
  across: {
    *answers({ rules, guesses, anchorsOf }) {
      const alerts = new Map(
        rules.flatMap(({ rule: { alert } }) => [alert, addressOf(alert)].map((name) => [fold(name), alert])),
      );
      const seen = new Set<string>();
      for (const judged of rules) {
        const key = keyOf(judged);
        // Rules of one name, with the same labels and address, are one alert to whoever it wakes: its first place is enough.
        if (seen.has(key)) continue;
        seen.add(key);
        const { rule, snippet, target } = judged;
        const place = { file: snippet.file, span: rule.runbookUrlSpan ?? rule.nameSpan };
        const guess = guesses.get(rule.alert);
        const wanted =
          target?.status === 'dangling' && target.isAlertPage ? alerts.get(fold(target.wanted.name)) : undefined;
        const message = wanted === undefined ? explain(judged, guess, anchorsOf) : explainAlertPage(wanted, guess);
        // The page of a known alert is there: it only has nothing to say yet.
        if (message !== undefined)
          yield { ...place, message, ...(wanted !== undefined && { severity: 'warning' as const }) };
      }
    },
  },
});

function keyOf({ rule: { alert, labels }, url }: AnsweredRule): string {
  return JSON.stringify([alert, url, Object.entries(labels).sort()]);
}

function explain(
  { rule, url = '', target }: AnsweredRule,
  guess: AnsweringPage | undefined,
  anchorsOf: Sights['answers']['anchorsOf'],
): string | undefined {
  if (target?.status === 'invalid') {
    const example = '`https://handbook.example.org/alerts/etcdNoLeader`';
    return `The \`runbook_url\` ${quoted(url)} ${target.reason}, expected an address that a pager can open, such as ${example}.`;
  }
  if (target?.status !== 'dangling') return undefined;
  if (target.missing === 'anchor') return explainAnchor(target, anchorsOf);
  const where = target.collection === 'this handbook' ? '' : ` of ${quoted(target.collection)}`;
  if (target.services) {
    const services = target.services.slice(0, 5).map(quoted).join(', ');
    const more = target.services.length > 5 ? ` and ${target.services.length - 5} more` : '';
    return `The address ${quoted(url)} has no runbook for ${services}${more}, expected one for every service that the label may name; write them, or write the service into the URL.`;
  }
  const found = `No runbook${where} stands at ${quoted(url)}, so the pager's link leads nowhere`;
  if (guess) return `${found}; did you mean ${quoted(guess.id)} in \`${plainText(guess.file)}\`?`;
  return `${found}; write the runbook for ${quoted(rule.alert)}, or correct the URL.`;
}

function explainAlertPage(alert: string, guess: AnsweringPage | undefined): string {
  const found = `The \`runbook_url\` leads to the page of alert ${quoted(alert)}, which has no runbook to show`;
  if (guess) return `${found}; did you mean it to be answered by ${quoted(guess.id)} in \`${plainText(guess.file)}\`?`;
  return `${found}; write one of that name, or list the alert under \`alerts\` of another.`;
}

function explainAnchor({ file = '', anchor = '' }: DanglingTarget, anchorsOf: Sights['answers']['anchorsOf']): string {
  const near = nearest(anchor, anchorsOf(file));
  const advice = near
    ? `did you mean ${quoted(`#${near}`)}?`
    : 'so the reader lands at its top; correct the part behind `#` or leave it out.';
  return `Runbook \`${plainText(file)}\` has no heading for ${quoted(`#${anchor}`)}, ${advice}`;
}
