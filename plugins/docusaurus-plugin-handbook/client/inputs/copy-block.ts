import { blockText } from './block-text.ts';
import { commandsOf } from './commands-of.ts';

/** How long the tick stays after copying, in milliseconds. */
const TICK_STAYS = 2000;

/** Copies the block around a button as it stands there, filled in; of a session the commands alone. */
export async function copyBlock(button: HTMLElement): Promise<void> {
  const code = button.closest('.theme-code-block, .handbook-code');
  if (code === null) return;
  const language = button.closest<HTMLElement>('.handbook-block')?.dataset.handbookLanguage;
  const label = button.ariaLabel;
  try {
    // Without the last line end: pasted into a shell, it would run the command before it was read.
    await navigator.clipboard.writeText(commandsOf(blockText(code), language));
  } catch {
    // No clipboard without HTTPS: what is selected can be copied by hand.
    getSelection()?.selectAllChildren(code.querySelector('pre') ?? code);
    return;
  }
  button.ariaLabel = 'Copied';
  button.dataset.copied = '';
  setTimeout(() => {
    button.ariaLabel = label;
    delete button.dataset.copied;
  }, TICK_STAYS);
}
