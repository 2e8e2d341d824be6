/** What a step was, and what became of it. Times are UTC: `2026-11-20T07:52:10Z`. */
export interface StepRecord {
  section: string;
  text: string;
  command?: string;
  done?: string;
  note?: string;
  /** When the note was begun. */
  noted?: string;
}

/** The record of one run: who is concerned, with which values, and what was done when. */
export interface Run {
  started: string;
  alerts: string[];
  runbooks: string[];
  service?: string;
  /** Name and value of each input that was filled in. */
  inputs: [name: string, value: string][];
  /** By the names of the steps. */
  steps: Record<string, StepRecord>;
  /** Whether the runbook did: `yes`, `partly` or `no`. */
  helped?: string | undefined;
}

export const LONGEST_NOTE = 500;

/** Whether what a browser has stored is a record: something else may have written there. */
export function isRun(value: unknown): value is Run {
  const run = value as Partial<Record<keyof Run, unknown>> | null;
  return (
    typeof run === 'object' &&
    isTime(run?.started) &&
    isTexts(run?.alerts) &&
    isTexts(run?.runbooks) &&
    isTextOrNone(run?.service) &&
    isTextOrNone(run?.helped) &&
    Array.isArray(run?.inputs) &&
    run.inputs.every((pair) => isTexts(pair) && pair.length === 2) &&
    typeof run.steps === 'object' &&
    run.steps !== null &&
    Object.values(run.steps).every(isStep)
  );
}

function isStep(value: unknown): boolean {
  const step = value as Partial<Record<keyof StepRecord, unknown>> | null;
  return (
    typeof step === 'object' &&
    typeof step?.section === 'string' &&
    typeof step.text === 'string' &&
    [step.command, step.note].every(isTextOrNone) &&
    [step.done, step.noted].every((time) => time === undefined || isTime(time))
  );
}

function isTime(value: unknown): boolean {
  return (
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value))
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
