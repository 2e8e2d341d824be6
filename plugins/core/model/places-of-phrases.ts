/** Where phrases stand as whole words, whatever their case. */
export function placesOfPhrases(text: string, phrases: readonly string[]): { start: number; end: number }[] {
  if (phrases.length === 0) return [];
  const lower = inLowerCase(text);
  return phrases.flatMap((phrase) => {
    const wanted = inLowerCase(phrase);
    const places: { start: number; end: number }[] = [];
    for (let at = lower.indexOf(wanted); at >= 0 && wanted !== ''; at = lower.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (!isLetter(lower[at - 1]) && !isLetter(lower[end])) places.push({ start: at, end });
    }
    return places;
  });
}

/** As long as the text: `İ` becomes two characters in lower case, and would shift all places after it. */
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  }).join('');
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
