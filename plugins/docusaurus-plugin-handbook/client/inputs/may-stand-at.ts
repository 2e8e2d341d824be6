/** Whether an accepted value means itself at its place, given the text of its line before and after. */
export function mayStandAt(value: string, before: string, after: string): boolean {
  // Elsewhere in a command `=` would set a variable.
  if (value.includes('=') && !/(?:^|[\s'"])--[A-Za-z][\w-]*[= ]['"]?$/.test(before)) return false;
  // `2>` is a redirection of the second stream.
  if (/^\d+$/.test(value) && /^[<>]/.test(after) && !/[\w.:/@%+,-]$/.test(before)) return false;
  // Behind `$` a value would be the name of a variable, behind `\` its first character would be escaped.
  return !/(?:\$\{?|\\)$/.test(before);
}
