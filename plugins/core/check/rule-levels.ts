import { join } from 'node:path';
import { readKinds } from '../kinds/read-kinds.ts';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import { readSettings } from '../load/read-settings.ts';
import type { Severity } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';

export type RuleLevel = Severity | 'off';
/** What the settings say of levels. */
export type Levels = Pick<Settings, 'rules' | 'packs'>;

/** The levels that the settings of a handbook give its rules, without reading its content. */
export function readLevels(root: string, settings: string | undefined): Levels {
  const { schemaFaults } = readKinds([join(toolkitFolder(), 'schemas')]);
  return readSettings(root, settings, schemaFaults).settings;
}

/**
 * The level at which a rule reports: that of the settings, else that of the finding itself, else its own. A guard
 * can be made graver, never less grave; a rule of a pack is off until the pack is on or the rule has a level.
 */
export function levelOf(rule: Rule, { rules, packs = [] }: Levels, found?: Severity): RuleLevel {
  const own = found ?? rule.severity;
  if (rule.guard) return rules?.[rule.id] === 'error' ? 'error' : own;
  const unasked = rule.pack === undefined || packs.includes(rule.pack) ? own : 'off';
  return rules?.[rule.id] ?? unasked;
}
