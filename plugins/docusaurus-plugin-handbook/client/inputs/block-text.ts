/** The text of a block of code as it stands there now. Coloured code is made of lines that hold no line ends. */
export function blockText(block: ParentNode): string {
  const lines = block.querySelectorAll('.token-line');
  if (lines.length === 0) return block.querySelector('code')?.textContent ?? '';
  return [...lines].map((line) => (line.textContent ?? '').replace(/\n$/, '')).join('\n');
}
