import { posix } from 'node:path';
import { collectReferences } from '../graph/collect-references.ts';
import { runbookResolverOf } from '../graph/runbook-resolver-of.ts';
import { pageTemplate } from '../kinds/template-of.ts';
import { assignAddresses } from '../model/address-of.ts';
import { groupBy } from '../model/group-by.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Kind } from '../model/kind.ts';
import type { AlertRule } from '../model/monitoring.ts';
import type { Snippet } from '../model/snippet.ts';
import type { JsonObject } from '../schema/schema-fields.ts';
import type { DraftedAlert } from './draft-report.ts';
import { factsOfRule } from './facts-of-rule.ts';
import type { FileToWrite } from './import-options.ts';
import { lookAtTarget } from './look-at-target.ts';
import { serviceOfRule } from './service-of-rule.ts';
import { targetFault } from './target-fault.ts';

interface RuleInFile {
  rule: AlertRule;
  file: string;
}

/** Drafts a runbook for each alert that none answers, with what its rules say filled in. Writes nothing itself. */
export function draftRunbooks(
  handbook: Handbook,
  snippets: readonly Snippet[],
  template: { kind: Kind; fields: ReadonlyMap<string, JsonObject> },
): { alerts: DraftedAlert[]; writes: FileToWrite[] } {
  const rules = snippets.flatMap(({ file, alerts }) => alerts.map((rule): RuleInFile => ({ rule, file })));
  const byAlert = groupBy(rules, ({ rule }) => rule.alert);
  const answers = answersOf(handbook);
  const names = assignAddresses(byAlert.keys());
  const writes: FileToWrite[] = [];
  const alerts = [...byAlert]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([alert, rules]): DraftedAlert => {
      const facts = { alert, files: [...new Set(rules.map(({ file }) => file))] };
      const known = answers.get(alert) ?? pageByUrl(rules, handbook);
      if (known !== undefined) return { ...facts, action: 'answered', runbook: known };
      const url = rules.map(({ rule }) => rule.annotations.runbook_url).find((link) => isElsewhere(link, handbook));
      if (url !== undefined) return { ...facts, action: 'elsewhere', url };
      const service = serviceOfRule(rules, handbook);
      const id = names.get(alert) ?? alert;
      const target = posix.join(template.kind.folders[0] ?? '', service ?? '', `${id}.md`);
      const draft = { ...facts, runbook: target, ...(service === undefined ? {} : { service }) };
      const reason = targetFault(target) ?? whyTaken(handbook.root, target);
      if (reason !== undefined) return { ...draft, action: 'conflict', reason };
      writes.push({ target, content: draftOf(alert, id, rules, template) });
      return { ...draft, action: 'drafted' };
    });
  return { alerts, writes };
}

/** Alert → the runbook that says or shows by its name that it answers it, whether or not a rule defines the alert yet. */
function answersOf(handbook: Handbook): Map<string, string> {
  const answers = new Map<string, string>();
  for (const document of handbook.documents.filter(({ kind }) => kind === 'runbook')) {
    for (const { to, target } of collectReferences(document, handbook)) {
      if (to.includes('alert') && !to.includes('any') && !answers.has(target)) answers.set(target, document.file);
    }
  }
  return answers;
}

function pageByUrl(rules: readonly RuleInFile[], handbook: Handbook): string | undefined {
  for (const { rule } of rules) {
    const url = rule.annotations.runbook_url;
    const target = url === undefined ? undefined : runbookResolverOf(handbook)(url);
    if (target?.status === 'page') return target.file;
  }
  return undefined;
}

function isElsewhere(url: string | undefined, handbook: Handbook): boolean {
  return url !== undefined && runbookResolverOf(handbook)(url).status === 'external';
}

function whyTaken(root: string, target: string): string | undefined {
  const found = lookAtTarget(root, target);
  if (found.state === 'free') return undefined;
  return found.state === 'blocked' ? found.reason : TAKEN;
}

const TAKEN = 'Another page stands here and does not answer the alert; list the alert under its `alerts`, or move it.';

function draftOf(
  alert: string,
  id: string,
  rules: readonly RuleInFile[],
  { kind, fields }: { kind: Kind; fields: ReadonlyMap<string, JsonObject> },
): string {
  const [first] = kind.sections;
  const sections = first === undefined ? {} : { [first.title]: factsOfRule(rules, first.prompt) };
  const frontMatter = { state: 'draft', ...(id === alert ? {} : { alerts: [alert] }) };
  return pageTemplate(kind, fields, { title: alert, frontMatter, sections });
}
