import { groupBy } from '../model/group-by.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Directive } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { suppressionIsUsed } from '../rules/suppression-is-used.ts';
import { nearest } from '../schema/nearest.ts';
import { parseDirective } from './parse-directive.ts';

/**
 * Takes out what comments and the exceptions of handbook.yml hide, and adds a finding for each suppression that is
 * not understood, names a guard or hides nothing, so that none outlives its reason.
 */
export function suppress(
  findings: readonly ParseFinding[],
  inFiles: readonly FileDirectives[],
  handbook: Handbook,
  rules: readonly Rule[],
): ParseFinding[] {
  const byFile = groupBy(findings, ({ file }) => file);
  const hidden = new Set<ParseFinding>();
  const ownFaults: ParseFinding[] = [];
  for (const { file, directives } of [...inFiles, ...directivesOfSettings(handbook)]) {
    for (const directive of directives) {
      const message = applyDirective(directive, byFile.get(file) ?? [], hidden, rules, handbook.today);
      if (message !== undefined) ownFaults.push({ rule: suppressionIsUsed.id, file, span: directive.span, message });
    }
  }
  ownFaults.push(...applyExceptions(handbook, byFile, hidden, rules));
  return [...findings.filter((finding) => !hidden.has(finding)), ...ownFaults];
}

/** The suppressions that are written in a file. */
export interface FileDirectives {
  file: string;
  directives: readonly Directive[];
}

function directivesOfSettings({ settings: { file }, settingsDirectives }: Handbook): FileDirectives[] {
  return file === undefined ? [] : [{ file, directives: settingsDirectives }];
}

function applyDirective(
  directive: Directive,
  findings: readonly ParseFinding[],
  hidden: Set<ParseFinding>,
  rules: readonly Rule[],
  today: string,
): string | undefined {
  const suppression = parseDirective(directive);
  if ('fault' in suppression) return suppression.fault;
  const refused = refuseRule(suppression.rule, rules);
  if (refused !== undefined) return refused;
  if (suppression.until !== undefined && suppression.until < today) {
    return `The snooze of \`${suppression.rule}\` ended on ${suppression.until}; mend what it hid, or remove it.`;
  }
  const covered = findings.filter((finding) => finding.rule === suppression.rule && covers(directive, finding));
  for (const finding of covered) hidden.add(finding);
  return covered.length > 0
    ? undefined
    : `Nothing is left for this suppression of \`${suppression.rule}\` to hide; remove it.`;
}

function refuseRule(id: string, rules: readonly Rule[]): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const guess = nearest(
      id,
      rules.map((candidate) => candidate.id),
    );
    return `Unknown rule ${quoted(id)}${guess === undefined ? '; `handbook rules` lists them.' : `, did you mean \`${guess}\`?`}`;
  }
  if (rule.guard) return `\`${id}\` protects others and cannot be suppressed; mend what it found.`;
  return rule.id === suppressionIsUsed.id ? `\`${id}\` cannot suppress itself; remove this.` : undefined;
}

function covers({ covers: covered }: Directive, { span }: ParseFinding): boolean {
  return covered === 'file' || (span[0] >= covered[0] && span[0] <= covered[1]);
}

function* applyExceptions(
  handbook: Handbook,
  byFile: ReadonlyMap<string, readonly ParseFinding[]>,
  hidden: Set<ParseFinding>,
  rules: readonly Rule[],
): Generator<ParseFinding> {
  const { file: settingsFile, exceptions = [] } = handbook.settings;
  if (settingsFile === undefined) return;
  for (const [index, { file, rule }] of exceptions.entries()) {
    const covered = (byFile.get(file) ?? []).filter((finding) => finding.rule === rule);
    const refused = refuseRule(rule, rules);
    if (refused === undefined) for (const finding of covered) hidden.add(finding);
    const message =
      refused ??
      (covered.length > 0 ? undefined : `Nothing in ${quoted(file)} is left for this exception to hide; remove it.`);
    const span = handbook.settingsPlaces[`/exceptions/${index}`]?.value ?? [0, 0];
    if (message !== undefined) yield { rule: suppressionIsUsed.id, file: settingsFile, span, message };
  }
}
