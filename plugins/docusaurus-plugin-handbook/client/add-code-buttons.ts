import { addWrapButton } from './add-wrap-button.ts';
import { copyBlock } from './inputs/copy-block.ts';

/** Puts the buttons of theme-classic's blocks beside every block of code. Gives back what takes the buttons away again. */
export function addCodeButtons(content: HTMLElement): () => void {
  const ends = [...content.querySelectorAll<HTMLElement>('.handbook-code > pre')].map((code) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'handbook-copy handbook-code__button';
    button.ariaLabel = 'Copy code to clipboard';
    button.addEventListener('click', () => copyBlock(button));
    code.after(button);
    const endWrap = addWrapButton(code);
    return () => {
      endWrap();
      button.remove();
    };
  });
  return () => {
    for (const end of ends) end();
  };
}
