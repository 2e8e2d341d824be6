import type { Reporter } from '../model/reporter.ts';
import { reportJson } from './json.ts';
import { reportText } from './text.ts';

/** Every format of `handbook lint --format`, by its name. */
export const reporters = { text: reportText, json: reportJson } satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;
