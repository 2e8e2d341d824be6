/** What can be done about what was said. */
export interface Offer {
  label: string;
  act(): void;
}

export const NOT_KEPT =
  'This browser keeps no record here, its storage is full or forbidden: the run is lost when the page is closed or reloaded. Download it before.';

/** Says a sentence in the bar, with a button for what can be done about it. */
export function say(bar: HTMLElement, text: string, offer?: Offer): void {
  const line = bar.querySelector<HTMLElement>('[data-handbook-run-says]');
  const button = bar.querySelector<HTMLElement>('[data-handbook-run-act]');
  if (line === null || button === null) return;
  // The same sentence again would be announced again, at every tick.
  if (line.textContent !== text) line.textContent = text;
  button.textContent = offer?.label ?? '';
  button.hidden = offer === undefined;
  button.onclick = offer?.act ?? null;
}
