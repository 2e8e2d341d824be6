import type { ImportFault } from './import-report.ts';

/** What became of the alerts of rule files; the shape of `handbook import rules --format json`. */
export interface DraftReport {
  version: 1;
  /** False when nothing was written: a dry run, or faults. */
  written: boolean;
  summary: { alerts: number; drafted: number; answered: number; elsewhere: number; conflict: number; faults: number };
  /** One for each alert, in order of their names. */
  alerts: DraftedAlert[];
  /** What is wrong with the rule files; nothing is written then. */
  faults: ImportFault[];
}

export interface DraftedAlert {
  alert: string;
  /** Rule files that define it. */
  files: string[];
  /** `answered`: by a runbook of this handbook. `elsewhere`: its `runbook_url` leads to another site. */
  action: 'drafted' | 'answered' | 'elsewhere' | 'conflict';
  /** The draft or, when answered, the runbook. */
  runbook?: string;
  service?: string;
  url?: string;
  reason?: string;
}
