import { join } from 'node:path';
import { readKinds } from '../kinds/read-kinds.ts';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import { readSettings } from '../load/read-settings.ts';
import type { Severity } from '../model/problem.ts';
import type { Rule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';

export type RuleLevel = Severity | 'off';
type Levels = Settings['rules'];

/** The levels that the settings of a handbook give its rules, without reading its content. */
export function readLevels(root: string, settings: string | undefined): Levels {
  const { schemaFaults } = readKinds([join(toolkitFolder(), 'schemas')]);
  return readSettings(root, settings, schemaFaults).settings.rules;
}

/** The level at which a rule reports; that of a guard is its own, whatever the settings say. */
export function levelOf(rule: Rule, levels: Levels): RuleLevel {
  return (rule.guard ? undefined : levels?.[rule.id]) ?? rule.severity;
}
