import { duration } from './duration.ts';
import type { Step } from './find-steps.ts';
import type { Run } from './run-record.ts';

/** Shows in the bar how far a run is; the text changes only where it has another one, so nothing is announced twice. */
export function showRun(bar: HTMLElement, run: Run | undefined, steps: readonly Step[], kept?: number): void {
  const done = steps.filter(({ name }) => run?.steps[name]?.done !== undefined).length;
  put(bar, 'status', run ? `${done} of ${steps.length} done since ${startOf(run)}` : NOT_STARTED);
  put(bar, 'timer', duration(run ? Date.now() - Date.parse(run.started) : 0));
  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-handbook-run-do]')) {
    const name = button.dataset.handbookRunDo;
    if (name === 'start') [button.hidden, button.disabled] = [run !== undefined, false];
    else if (name === 'discard-all') button.disabled = kept === undefined ? button.disabled : kept === 0;
    else button.disabled = run === undefined;
  }
  const helped = bar.querySelector('select');
  if (helped === null) return;
  helped.disabled = run === undefined;
  if (helped !== document.activeElement) helped.value = run?.helped ?? '';
}

const NOT_STARTED = 'not started';

/** The day is worth its room only when it is not today's: then it may be another incident. */
function startOf({ started }: Run): string {
  const today = started.startsWith(new Date().toISOString().slice(0, 10));
  return `${today ? '' : `${started.slice(0, 10)} `}${started.slice(11, 16)} UTC`;
}

function put(bar: HTMLElement, name: string, text: string): void {
  const element = bar.querySelector(`[data-handbook-run-${name}]`);
  if (element && element.textContent !== text) element.textContent = text;
}
