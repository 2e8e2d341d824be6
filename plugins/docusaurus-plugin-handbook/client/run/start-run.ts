import type { RunFacts } from '../../props.ts';
import { annotate, newRun, tick } from './edit-run.ts';
import { filledInputs, onlyTypedMore } from './filled-inputs.ts';
import { findSteps } from './find-steps.ts';
import { handOver } from './hand-over.ts';
import type { Run } from './run-record.ts';
import { allKeys, deleteRun, onRunsChanged, readRun, runKey, writeRun } from './run-store.ts';
import { NOT_KEPT, say } from './say.ts';
import { showRun } from './show-run.ts';
import { watchInputs } from './watch-inputs.ts';
import { whichAlerts } from './which-alerts.ts';

/**
 * Brings run mode to life: boxes and notes beside the marked steps of a page, and the bar that shows and hands over their
 * record. Everything is found by its marks. Each change reads the record anew, so two tabs write into one. Gives back what
 * ends it.
 */
export function startRun(bar: HTMLElement): () => void {
  const facts = JSON.parse(bar.dataset.handbookRun ?? '{}') as RunFacts;
  const page = bar.closest('article') ?? document.body;
  const alerts = whichAlerts(facts.alerts);
  let { inputs } = filledInputs(page);
  let key = runKey(facts.page, inputs);

  const steps = findSteps(page, {
    ticked: (step, done) => change((run) => tick(run, step, done)),
    noted: (step, note) => change((run) => annotate(run, step, note)),
  });

  function change(edit: (run: Run) => Run): void {
    const run = edit(readRun(key) ?? newRun(facts));
    const concerns = { alerts: union(run.alerts, alerts), runbooks: union(run.runbooks, facts.runbooks), inputs };
    say(bar, writeRun(key, { ...run, ...concerns }) ? '' : NOT_KEPT);
    show();
  }

  function show(): void {
    const run = readRun(key);
    for (const step of steps) step.show(run?.steps[step.name]);
    showRun(bar, run, steps, allKeys().length);
  }

  /** Deletes runs, and says so with the way back. */
  function remove(keys: readonly string[], text: string): void {
    const gone = keys.map((name) => [name, readRun(name)] as const);
    for (const name of keys) deleteRun(name);
    const undo = (): void => {
      const kept = gone.map(([name, run]) => run === undefined || writeRun(name, run));
      say(bar, kept.includes(false) ? NOT_KEPT : '');
      show();
    };
    say(bar, text, { label: 'Undo', act: undo });
    show();
  }

  const stopWatching = watchInputs(page, (now, before) => {
    const oldKey = key;
    const run = readRun(oldKey);
    inputs = now.inputs;
    key = runKey(facts.page, inputs);
    const isFree = run !== undefined && readRun(key) === undefined;
    const take = (): void => {
      change((fresh) => ({ ...fresh, ...run }));
      deleteRun(oldKey);
      show();
    };
    say(bar, '');
    // Other values mean another incident, unless a person only fills in what was still open.
    if (isFree && onlyTypedMore(before, now)) return take();
    if (isFree && now.typed.size > 0) say(bar, OTHER_VALUES, { label: 'Take its ticks along', act: take });
    show();
  });

  const actions: Record<string, (run: Run) => void> = {
    new: (run) => {
      remove([key], 'A new run has begun, the one before is deleted.');
      writeRun(key, { ...newRun(facts), alerts: run.alerts, runbooks: run.runbooks, inputs });
      show();
    },
    discard: () => remove([key], 'The run is deleted.'),
    copy: (run) => void handOver(run, 'copy').then((text) => say(bar, text)),
    download: (run) => void handOver(run, 'download').then((text) => say(bar, text)),
  };

  function clicked({ target }: Event): void {
    const name = (target as Element).closest<HTMLElement>('[data-handbook-run-do]')?.dataset.handbookRunDo ?? '';
    const run = readRun(key);
    if (name === 'start') change((begun) => begun);
    else if (name === 'discard-all') remove(allKeys(), 'All runs of this browser are deleted.');
    else if (run) actions[name]?.(run);
  }

  function chosen({ target }: Event): void {
    const helped = target instanceof HTMLSelectElement && target.value ? target.value : undefined;
    change((run) => ({ ...run, helped }));
  }

  const clock = setInterval(() => showRun(bar, readRun(key), steps), 1000);
  const stopListening = onRunsChanged(show);
  bar.addEventListener('click', clicked);
  bar.addEventListener('change', chosen);
  show();
  return () => {
    clearInterval(clock);
    stopListening();
    stopWatching();
    bar.removeEventListener('click', clicked);
    bar.removeEventListener('change', chosen);
    for (const step of steps) step.remove();
  };
}

const OTHER_VALUES = 'Other values, another run. The one before is kept under its values.';

function union(some: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...some, ...more])];
}
