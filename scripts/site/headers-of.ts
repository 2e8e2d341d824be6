import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The headers that a built site asks to be sent with every page; none for a site that says nothing. */
export function headersOf(folder: string): Map<string, string> {
  let text: string;
  try {
    text = readFileSync(join(folder, '_headers'), 'utf8');
  } catch {
    return new Map();
  }
  const lines = /^\/\*\r?\n((?:[ \t]+.*(?:\r?\n|$))*)/m.exec(text)?.[1]?.trim().split(/\r?\n/) ?? [];
  return new Map(lines.flatMap((line) => headerOf(line.trim())));
}

function headerOf(line: string): [string, string][] {
  const [, name, value] = /^([A-Za-z-]{1,60}):[ \t]*(.{1,4000})$/.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}
