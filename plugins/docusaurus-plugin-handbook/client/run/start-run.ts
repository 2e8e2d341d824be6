import type { RunFacts } from '../../props.ts';
import { filledInputs, onlyTypedMore } from './filled-inputs.ts';
import { findSteps, type Step } from './find-steps.ts';
import { handOver } from './hand-over.ts';
import type { Run } from './run-record.ts';
import { allKeys, deleteRun, onRunsChanged, readRun, runKey, writeRun } from './run-store.ts';
import { showRun } from './show-run.ts';
import { stepText } from './step-text.ts';
import { whichAlerts } from './which-alerts.ts';

/**
 * Brings run mode to life: boxes and notes beside the marked steps of a page, and the bar that shows and hands over their
 * record. Everything is found by its marks. Each change reads the record anew, so two tabs write into one. Gives back what ends it.
 */
export function startRun(bar: HTMLElement): () => void {
  const facts = JSON.parse(bar.dataset.handbookRun ?? '{}') as RunFacts;
  const page = bar.closest('article') ?? document.body;
  const alerts = whichAlerts(facts.alerts);
  let filled = filledInputs(page);
  let key = runKey(facts.page, filled.inputs);
  let undo: (() => void) | undefined;

  const steps = findSteps(page, {
    ticked: (step, done) => change((run) => edit(run, step, { done: done ? now() : undefined })),
    noted: (step, note) =>
      change((run) => {
        const noted = note === '' ? undefined : (run.steps[step.name]?.noted ?? now());
        edit(run, step, { note: note || undefined, noted });
      }),
  });

  function change(apply: (run: Run) => void): void {
    const { runbooks, service } = facts;
    const fresh = { started: now(), alerts: [], runbooks: [], steps: {}, ...(service !== undefined && { service }) };
    const run: Run = { ...(readRun(key) ?? fresh), inputs: filled.inputs };
    run.alerts = union(run.alerts, alerts);
    run.runbooks = union(run.runbooks, runbooks);
    apply(run);
    say(writeRun(key, run) ? '' : NOT_KEPT);
    show();
  }

  function show(): void {
    const run = readRun(key);
    for (const step of steps) step.show(run?.steps[step.name]);
    showRun(bar, run, steps, allKeys().length);
  }

  function say(text: string, offer?: { label: string; act: () => void }): void {
    const line = part(bar, 'says');
    const button = part(bar, 'act');
    line.textContent = text;
    button.textContent = offer?.label ?? '';
    button.hidden = offer === undefined;
    undo = offer?.act;
  }

  /** Deletes runs, and says so with the way back. */
  function remove(keys: readonly string[], text: string): void {
    const gone = keys.flatMap((name): [string, Run][] => {
      const run = readRun(name);
      return run ? [[name, run]] : [];
    });
    for (const name of keys) deleteRun(name);
    const bringBack = (): void => {
      const kept = gone.map(([name, run]) => writeRun(name, run));
      say(kept.includes(false) ? NOT_KEPT : '');
      show();
    };
    if (gone.length > 0) say(text, { label: 'Undo', act: bringBack });
    show();
  }

  /** Other values mean another incident, unless a person only fills in what was still open. */
  function inputsChanged(): void {
    const next = filledInputs(page);
    const nextKey = runKey(facts.page, next.inputs);
    const typing = bar.ownerDocument.activeElement?.closest('[data-handbook-inputs]');
    if (nextKey === key || (typing && next.inputs.length > 0)) return;
    const [before, beforeKey, run] = [filled, key, readRun(key)];
    [filled, key] = [next, nextKey];
    const isFree = readRun(key) === undefined;
    const take = (): void => {
      if (run) writeRun(key, { ...run, inputs: filled.inputs });
      deleteRun(beforeKey);
      say('');
      show();
    };
    if (run && isFree && onlyTypedMore(before, next)) take();
    else if (run && isFree && next.typed.size > 0) say(OTHER_VALUES, { label: 'Take its ticks along', act: take });
    else say('');
    show();
  }

  function clicked({ target }: Event): void {
    const run = readRun(key);
    const name = (target as Element).closest<HTMLElement>('[data-handbook-run-do]')?.dataset.handbookRunDo;
    if (name === 'start' && !run) change(() => undefined);
    else if (name === 'new' && run) {
      remove([key], 'A new run has begun, the one before is deleted.');
      writeRun(key, { ...run, started: now(), steps: {}, helped: undefined });
      show();
    } else if (name === 'discard') remove([key], 'The run is deleted.');
    else if (name === 'discard-all') remove(allKeys(), 'All runs of this browser are deleted.');
    else if (name === 'undo') undo?.();
    else if (run && (name === 'copy' || name === 'download')) void handOver(run, name).then((text) => say(text));
  }

  function chosen({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    change((run) => {
      run.helped = target.value || undefined;
    });
  }

  const clock = setInterval(() => showRun(bar, readRun(key), steps), 1000);
  const stopListening = onRunsChanged(show);
  bar.addEventListener('click', clicked);
  bar.addEventListener('change', chosen);
  page.addEventListener('handbook-inputs', inputsChanged);
  page.addEventListener('focusout', settled);
  show();

  /** A value is what stands there when the field is left: every letter on the way to it is none. */
  function settled({ target }: Event): void {
    if ((target as Element).closest('[data-handbook-inputs]')) setTimeout(inputsChanged);
  }

  return () => {
    clearInterval(clock);
    stopListening();
    bar.removeEventListener('click', clicked);
    bar.removeEventListener('change', chosen);
    page.removeEventListener('handbook-inputs', inputsChanged);
    page.removeEventListener('focusout', settled);
    for (const step of steps) step.remove();
  };
}

const NOT_KEPT =
  'This browser keeps no record here, its storage is full or forbidden: the run is lost when the page is closed or reloaded. Download it before.';
const OTHER_VALUES = 'Other values, another run. The one before is kept under its values.';

function edit(run: Run, { name, section, element }: Step, changes: Partial<Run['steps'][string]>): void {
  const record = { ...run.steps[name], section, ...stepText(element), ...changes };
  run.steps = { ...run.steps, [name]: record };
  if (record.done === undefined && record.note === undefined) delete run.steps[name];
}

export function part(bar: HTMLElement, name: string): HTMLElement {
  return bar.querySelector(`[data-handbook-run-${name}]`) as HTMLElement;
}

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}

/** To the second: `2026-11-20T07:52:10Z`. */
function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
