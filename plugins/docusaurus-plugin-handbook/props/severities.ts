import { plainText, SEVERITY_LEVELS, type Settings, severityLevel } from '../../core/index.ts';
import type { SeverityMark } from '../props.ts';

/** Severities as rules write them, each once, the gravest first, with the level that the handbook gives them. */
export function severityMarks(settings: Settings, names: readonly (string | undefined)[]): SeverityMark[] {
  const marks = [...new Set(names.filter((name) => name !== undefined && name !== ''))].map((name) => ({
    name: plainText(String(name), 60),
    level: severityLevel(String(name), settings),
  }));
  return marks.sort((a, b) => rankOf([a]) - rankOf([b]) || (a.name < b.name ? -1 : 1));
}

/** Where a list of alerts puts one: before those that are less grave. */
export function rankOf(marks: readonly SeverityMark[]): number {
  return SEVERITY_LEVELS.indexOf(marks[0]?.level ?? 'other');
}
