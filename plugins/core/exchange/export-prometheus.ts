import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import { plainText, quoted } from '../model/plain-text.ts';
import { NO_URL } from '../model/settings.ts';
import { filesOf } from './export-files.ts';
import type { ExportResult } from './export-result.ts';
import { exportTarget } from './export-target.ts';
import type { FileToWrite } from './import-options.ts';
import { kubernetesNames } from './kubernetes-names.ts';
import { asRuleFiles, moved } from './rule-file-forms.ts';
import { groupsInFile } from './rule-places.ts';
import { setRunbookUrls } from './set-runbook-urls.ts';
import { wantedRunbookUrls } from './wanted-runbook-url.ts';

export type RuleFormat = 'rules' | 'manifests' | 'helm';

/** Every rule file of the handbook with a `runbook_url` on each alert, as plain files, manifests of the operator or values of Helm. */
export function exportPrometheus(handbook: Handbook, graph: Graph, format: RuleFormat): ExportResult {
  const sources = filesWithRules(handbook);
  const left: string[] = [];
  const texts = withRunbookUrls(handbook, graph, sources, left);
  const files = FORMATS[format](texts, left);
  return { files, sources, left };
}

/** Unit tests of rules are read by the same tool; nothing loads them. */
function filesWithRules(handbook: Handbook): string[] {
  const withRules = handbook.snippets.filter(({ alerts, records }) => alerts.length + records.length > 0);
  const files = new Set(withRules.map(({ file }) => file));
  return filesOf(handbook, 'prometheus').filter((file) => files.has(file));
}

interface RuleText {
  file: string;
  text: string;
}

function withRunbookUrls(handbook: Handbook, graph: Graph, sources: readonly string[], left: string[]): RuleText[] {
  if (handbook.settings.url === NO_URL) left.push('No `runbook_url` was written: handbook.yml has no `url`.');
  const wanted = wantedRunbookUrls(handbook, graph);
  const alertsOf = new Map(
    handbook.snippets.filter(({ standalone }) => standalone).map(({ file, alerts }) => [file, alerts]),
  );
  return sources.map((file) => {
    const alerts = alertsOf.get(file) ?? [];
    const edited = setRunbookUrls(handbook.textOf(file), alerts, (alert) => wanted.get(alert));
    for (const { alert } of edited.left) {
      left.push(
        `Alert ${quoted(alert)} in \`${plainText(file)}\` keeps its annotations: they are shared by an alias; write its \`runbook_url\` there.`,
      );
    }
    return { file, text: edited.text };
  });
}

const FORMATS: Record<RuleFormat, (texts: readonly RuleText[], left: string[]) => FileToWrite[]> = {
  rules: (texts, left) => texts.flatMap((text) => plainFiles(text, left)),
  manifests: manifestFiles,
  helm: helmValues,
};

function plainFiles({ file, text }: RuleText, left: string[]): FileToWrite[] {
  const target = exportTarget(file);
  return asRuleFiles(text).flatMap((content, index) => {
    if (content === undefined) left.push(cannot(file));
    const name = index === 0 ? target : target.replace(/(?=\.ya?ml$)/i, `-${index + 1}`);
    return content === undefined ? [] : [{ target: name, content }];
  });
}

function manifestFiles(texts: readonly RuleText[], left: string[]): FileToWrite[] {
  const names = kubernetesNames(texts.map(({ file }) => file));
  return texts.flatMap(({ file, text }) => {
    const target = exportTarget(file);
    if (groupsInFile(text).every(({ manifest }) => manifest)) return [{ target, content: text }];
    const spec = moved(text, 2);
    if (spec === undefined) left.push(cannot(file));
    const head = `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: ${names.get(file)}\nspec:\n`;
    return spec === undefined ? [] : [{ target, content: `${head}${spec}\n` }];
  });
}

/** One file for the chart kube-prometheus-stack. */
function helmValues(texts: readonly RuleText[], left: string[]): FileToWrite[] {
  const plain = texts.flatMap((text) => plainFiles(text, left));
  const names = kubernetesNames(plain.map(({ target }) => target));
  const entries = plain.flatMap(({ target, content }) => {
    const rules = moved(String(content), 4);
    if (rules === undefined) left.push(cannot(target));
    return rules === undefined ? [] : [`  ${names.get(target)}:\n${rules}\n`];
  });
  if (entries.length === 0) return [];
  return [{ target: 'values.yaml', content: `additionalPrometheusRulesMap:\n${entries.join('')}` }];
}

function cannot(file: string): string {
  return `\`${plainText(file)}\` cannot be put into another form as it is written; export it with \`--format rules\` or write it in block style.`;
}
