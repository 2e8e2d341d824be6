/** Text from an address to look at: short, and without characters that hide or turn around what follows. */
export function shownText(text: string, longest = 60): string {
  const short = text.slice(0, longest).replace(/[\p{C}\p{Z}]/gu, (found) => (found === ' ' ? ' ' : '�'));
  return text.length > longest ? `${short}…` : short;
}
