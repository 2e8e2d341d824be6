/** True for a time that exists, in UTC, to the minute or second: `2026-03-02T07:40Z`. */
export function isUtcTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z$/.test(text)) return false;
  const time = Date.parse(text);
  // 31 February would be read as 3 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 16));
}
