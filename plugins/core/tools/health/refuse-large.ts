import type { SnippetReading } from '../snippet-reading.ts';

/** Reports a text that is larger than any that a monitor writes in a reasonable time; then it is not read. */
export function refuseLarge(text: string, mostMegabytes: number, reading: SnippetReading): boolean {
  if (text.length <= mostMegabytes * 1024 * 1024) return false;
  const size = (text.length / 1024 / 1024).toFixed(1);
  const message = `Found ${size} MB, expected at most ${mostMegabytes} MB, so nothing of it is read: keep a shorter time in each file.`;
  reading.report([0, 1], message);
  return true;
}
