/**
 * Makes the function that says where an offset of a block of text (`|`) stands in its YAML source, where each line is
 * indented. Undefined for texts in quotes and folded ones, whose lines are others.
 */
export function blockPlaces(source: string, value: string): ((offset: number) => number) | undefined {
  const inValue = lineStarts(value.trimEnd());
  const inSource = lineStarts(source);
  if (inValue.length !== inSource.length) return undefined;
  for (const [line, start] of inValue.entries()) {
    // What is left of a line, read from its end, is the indentation.
    const end = endOfLine(source, inSource[line] as number);
    const length = endOfLine(value, start) - start;
    if (end - length < (inSource[line] as number)) return undefined;
    inSource[line] = end - length;
  }
  return (offset) => {
    let low = 0;
    let high = inValue.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((inValue[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return (inSource[low] as number) + offset - (inValue[low] as number);
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  const found = end < 0 ? text.length : end;
  return text[found - 1] === '\r' && found > start ? found - 1 : found;
}
