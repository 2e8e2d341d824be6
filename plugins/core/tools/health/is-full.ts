import type { SnippetReading } from '../snippet-reading.ts';

/** Whether a text has so many faults that reading on would only cost time: a crafted one has millions of lines. */
export function isFull({ snippet }: SnippetReading): boolean {
  return snippet.findings.length >= MOST_FAULTS;
}

const MOST_FAULTS = 50;
