import { join } from 'node:path';
import { readKinds } from '../kinds/read-kinds.ts';
import { toolkitFolder } from '../kinds/toolkit-folder.ts';
import { HandbookError } from '../model/handbook-error.ts';
import type { Report } from '../model/problem.ts';

/** Reads what `--format json` wrote, by this version of the toolkit or another. `name` is for messages. */
export function readReport(text: string, name: string): Report {
  const value = parse(text, name);
  const { schemaFaults } = readKinds([join(toolkitFolder(), 'schemas')]);
  const [fault] = schemaFaults('report', value, () => ({}));
  if (fault !== undefined) throw new HandbookError(`\`${name}\` is no report: ${fault.message}`, { hint: HINT });
  // The schema has just proved it.
  return value as Report;
}

const HINT = 'Write one with `handbook lint --format json --output FILE`.';

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HandbookError(`\`${name}\` is no report: it is not valid JSON.`, { hint: HINT, cause });
  }
}
