import type { PageInput } from '../../props.ts';
import type { Entry, Origin } from './arrival.ts';

const ORIGINS: Record<Origin, string> = { link: 'from the link', tab: 'from this tab', typed: '' };

/** Shows in the field of an input what it holds, where that came from, or why it was refused. */
export function showField(
  bar: HTMLElement,
  { key, checks }: PageInput,
  entry: Entry | undefined,
  refused: { shown: string; reason: string } | undefined,
): void {
  const field = bar.querySelector<HTMLInputElement>(`input[data-handbook-field="${key}"]`);
  const mark = bar.querySelector<HTMLElement>(`[data-handbook-origin="${key}"]`);
  const reason = bar.querySelector<HTMLElement>(`[data-handbook-reason="${key}"]`);
  if (!field || !mark || !reason) return;
  // What is being typed stays as it is, also while it is refused.
  if (entry && field.value.trim() !== entry.value) field.value = entry.value;
  // A value that came and was refused never enters the field: a field drops line ends, and what is left might pass.
  if (refused?.shown) field.value = '';
  field.ariaInvalid = refused ? 'true' : null;
  mark.textContent = entry ? ORIGINS[entry.origin] : '';
  reason.textContent = refused ? saying(refused) : entry && checks.length === 0 ? NEVER_FILLED : '';
  reason.toggleAttribute('data-calm', !refused);
  reason.hidden = reason.textContent === '';
}

const NEVER_FILLED = 'Shown only: the runbook gives no type for it, so it is not filled in.';

function saying({ shown, reason }: { shown: string; reason: string }): string {
  return shown === '' ? `Refused. ${reason}` : `Refused from the link: \`${shown}\`. ${reason}`;
}
