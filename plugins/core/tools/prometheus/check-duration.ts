import { quoted } from '../../model/plain-text.ts';
import { parseDuration } from '../parse-duration.ts';
import type { SnippetReading } from '../snippet-reading.ts';

/** Hands on a duration as written and reports one that Prometheus cannot read. */
export function checkDuration(
  value: unknown,
  pointer: string,
  key: string,
  reading: SnippetReading,
): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = reading.scalar(pointer, value);
  if (text === undefined || parseDuration(text) === undefined) {
    const found = text === undefined ? 'value' : `duration ${quoted(text)}`;
    reading.report(
      reading.textSpan(pointer),
      `Unexpected ${found} for \`${key}\`, expected units from large to small such as \`5m\`, \`1h30m\` or \`1d\`.`,
    );
  }
  return text;
}
