import { plainText, type Settings } from '../../core/index.ts';
import type { SeverityLevel, SeverityMark } from '../props.ts';

const LEVELS = ['critical', 'warning', 'info'] as const;
const ORDER: readonly SeverityLevel[] = [...LEVELS, 'other'];

/** Severities as rules write them, each once, the gravest first, with the level that handbook.yml gives them. */
export function severityMarks(settings: Settings, names: readonly (string | undefined)[]): SeverityMark[] {
  const marks = [...new Set(names.filter((name) => name !== undefined && name !== ''))].map((name) => ({
    name: plainText(String(name), 60),
    level: levelOf(settings, String(name)),
  }));
  return marks.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level) || (a.name < b.name ? -1 : 1));
}

/** Where a list of alerts puts one: before those that are less grave. */
export function rankOf(marks: readonly SeverityMark[]): number {
  return ORDER.indexOf(marks[0]?.level ?? 'other');
}

function levelOf({ severities }: Settings, name: string): SeverityLevel {
  return (
    LEVELS.find((level) => severities?.[level]?.includes(name)) ?? LEVELS.find((level) => level === name) ?? 'other'
  );
}
