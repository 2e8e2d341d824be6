import type { RunFacts } from '../../props.ts';
import type { Step } from './find-steps.ts';
import type { Run, StepRecord } from './run-record.ts';
import { stepText } from './step-text.ts';

/** A run that begins now. */
export function newRun({ service }: Pick<RunFacts, 'service'>): Run {
  return { started: now(), alerts: [], runbooks: [], inputs: [], steps: {}, ...(service !== undefined && { service }) };
}

/** Ticks a step off, or takes its tick back. */
export function tick(run: Run, step: Step, done: boolean): Run {
  return withStep(run, step, { done: done ? now() : undefined });
}

/** Sets the note of a step; an empty one is none. */
export function annotate(run: Run, step: Step, note: string): Run {
  if (note === '') return withStep(run, step, { note: undefined, noted: undefined });
  return withStep(run, step, { note, noted: run.steps[step.name]?.noted ?? now() });
}

function withStep(
  run: Run,
  { name, section, element }: Step,
  changes: { [Key in keyof StepRecord]?: StepRecord[Key] | undefined },
): Run {
  const { [name]: before, ...others } = run.steps;
  const record = { ...before, section, ...stepText(element), ...changes } as StepRecord;
  const isEmpty = record.done === undefined && record.note === undefined;
  return { ...run, steps: isEmpty ? others : { ...others, [name]: record } };
}

/** To the second: `2026-11-20T07:52:10Z`. */
function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
