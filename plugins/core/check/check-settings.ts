import type { Handbook } from '../model/handbook.ts';
import { quoted } from '../model/plain-text.ts';
import type { ParseFinding } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import { settingsAreValid } from '../rules/settings-are-valid.ts';
import { nearest } from '../schema/nearest.ts';

/** Finds rules in handbook.yml that do not exist, or that are guards and are to be lowered. */
export function* checkSettings(handbook: Handbook, rules: readonly Rule[]): Generator<ParseFinding> {
  const { file, rules: configured = {} } = handbook.settings;
  if (file === undefined) return;
  for (const [id, level] of Object.entries(configured)) {
    const place = handbook.settingsPlaces[`/rules/${id}`];
    const span = place?.key ?? place?.value ?? [0, 0];
    const message = explain(id, level, rules);
    if (message !== undefined) yield { rule: settingsAreValid.id, file, span, message };
  }
}

function explain(id: string, level: string, rules: readonly Rule[]): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule?.guard && level !== 'error') {
    return `\`${id}\` protects others, it cannot be lowered; remove this line, or write \`error\`.`;
  }
  if (rule !== undefined) return undefined;
  const guess = nearest(
    id,
    rules.map((candidate) => candidate.id),
  );
  return `Unknown rule ${quoted(id)}${guess === undefined ? '; `handbook rules` lists them.' : `, did you mean \`${guess}\`?`}`;
}
