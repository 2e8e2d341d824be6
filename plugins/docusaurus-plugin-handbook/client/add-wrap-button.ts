/** Puts a button that wraps lines behind a block as soon as one is longer than its block. Gives back what takes it away. */
export function addWrapButton(code: HTMLElement): () => void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'handbook-code__button';
  button.ariaLabel = button.title = 'Toggle word wrap';
  button.append(icon());
  button.addEventListener('click', () => {
    button.ariaPressed = String(code.toggleAttribute('data-handbook-wrap'));
  });
  const observer = new ResizeObserver(() => {
    if (code.scrollWidth <= code.clientWidth) return;
    code.after(button);
    observer.disconnect();
  });
  observer.observe(code);
  return () => {
    observer.disconnect();
    button.remove();
    code.removeAttribute('data-handbook-wrap');
  };
}

/** The one that theme-classic draws. */
function icon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('fill', 'currentColor');
  path.setAttribute(
    'd',
    'M4 19h6v-2H4v2zM20 5H4v2h16V5zm-3 6H4v2h13.25c1.1 0 2 .9 2 2s-.9 2-2 2H15v-2l-3 3l3 3v-2h2c2.21 0 4-1.79 4-4s-1.79-4-4-4z',
  );
  svg.append(path);
  return svg;
}

const SVG = 'http://www.w3.org/2000/svg';
