import { copyBlock } from './inputs/copy-block.ts';

/** Puts a button that copies beside every block of code. Gives back what takes the buttons away again. */
export function addCopyButtons(content: HTMLElement): () => void {
  const buttons = [...content.querySelectorAll<HTMLElement>('.handbook-code > pre')].map((code) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'handbook-copy handbook-code__button';
    button.ariaLabel = 'Copy code to clipboard';
    button.addEventListener('click', () => copyBlock(button));
    code.after(button);
    return button;
  });
  return () => {
    for (const button of buttons) button.remove();
  };
}
