/** Puts a button that copies beside every block of code. Gives back what takes the buttons away again. */
export function addCopyButtons(content: HTMLElement): () => void {
  const buttons = [...content.querySelectorAll<HTMLElement>('.handbook-code > pre')].map((code) => {
    const button = copyButton(code);
    code.after(button);
    return button;
  });
  return () => {
    for (const button of buttons) button.remove();
  };
}

/** How long the tick stays after copying, in milliseconds. */
const TICK_STAYS = 2000;

function copyButton(code: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'handbook-copy';
  button.ariaLabel = 'Copy code to clipboard';
  button.addEventListener('click', async () => {
    // Without the last line end: pasted into a shell, it would run the command before it was read.
    await navigator.clipboard.writeText((code.textContent ?? '').replace(/\n$/, ''));
    button.ariaLabel = 'Copied';
    button.dataset.copied = '';
    setTimeout(() => {
      button.ariaLabel = 'Copy code to clipboard';
      delete button.dataset.copied;
    }, TICK_STAYS);
  });
  return button;
}
