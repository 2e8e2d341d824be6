import type { PlacedRule } from '../model/graph.ts';
import type { Kind, SectionSpec } from '../model/kind.ts';
import { quoted, withoutControls } from '../model/plain-text.ts';

/**
 * What the rules of an alert say already, as the first section of a runbook to be written: summary, description,
 * expression, duration and severity. What an author must still write stands below. Empty for an alert without rules.
 */
export function alertSections(rules: readonly PlacedRule[], kind: Kind): Record<string, string> {
  const section = kind.sections.find(isMeaning) ?? kind.sections[0];
  const facts = distinct(rules.map(factsOf)).slice(0, MOST_RULES);
  if (section === undefined || facts.length === 0) return {};
  const { title, prompt } = section;
  return { [title]: [...facts, `TODO: ${prompt === '' ? 'Say what is wrong when it fires.' : prompt}`].join('\n\n') };
}

// One alert may have a rule for each level and each system; a page is not the place for thirty of them.
const MOST_RULES = 3;
const LONGEST = 5000;

function isMeaning({ title, synonyms }: SectionSpec): boolean {
  return title === 'Meaning' || synonyms.includes('Meaning');
}

function factsOf({ rule }: PlacedRule): string {
  const { summary = '', description = '', message = '' } = rule.annotations;
  const words = distinct([summary, description, message].map((text) => text.trim()).filter((text) => text !== ''));
  const severity = rule.labels.severity === undefined ? '' : `, with the severity ${quoted(rule.labels.severity)}`;
  const lasting = rule.for === undefined ? '' : `, for ${quoted(rule.for)}`;
  return [
    ...(words.length === 0 ? [] : [fence('text', words.join('\n'))]),
    `The alert fires when this holds${lasting}${severity}:`,
    fence('promql', rule.expression.trim()),
  ].join('\n\n');
}

/** A fence that nothing in its text can close. */
function fence(language: string, text: string): string {
  const lines = text.slice(0, LONGEST).split(/\r?\n/);
  const clean = lines.map((line) => withoutControls(line.replaceAll('\t', '  ')).trimEnd()).join('\n');
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${clean}\n${marks}`;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
