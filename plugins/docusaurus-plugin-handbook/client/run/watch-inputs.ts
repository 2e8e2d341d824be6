import { type FilledInputs, filledInputs } from './filled-inputs.ts';

/**
 * Calls back when other values stand in the bar of inputs of a page. A value is what stands in its field when the field is
 * left: every letter on the way to it is none. Gives back what ends it.
 */
export function watchInputs(page: HTMLElement, changed: (now: FilledInputs, before: FilledInputs) => void): () => void {
  let before = filledInputs(page);

  function look(): void {
    const now = filledInputs(page);
    const isTyping = document.activeElement?.closest('[data-handbook-inputs]');
    if (isTyping && now.inputs.length > 0) return;
    if (JSON.stringify(now.inputs) === JSON.stringify(before.inputs)) return;
    const last = before;
    before = now;
    changed(now, last);
  }

  function left({ target }: Event): void {
    // Only afterwards is another element the one with the focus.
    if ((target as Element).closest('[data-handbook-inputs]')) setTimeout(look);
  }

  page.addEventListener('handbook-inputs', look);
  page.addEventListener('focusout', left);
  return () => {
    page.removeEventListener('handbook-inputs', look);
    page.removeEventListener('focusout', left);
  };
}
