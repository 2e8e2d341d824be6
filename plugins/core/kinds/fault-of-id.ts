import { plainText } from '../model/plain-text.ts';

/** Why a name cannot be that of a new page, as the end of a sentence; undefined for one that can. */
export function faultOfId(name: string): string | undefined {
  if (name === '' || name.length > LONGEST) return `has ${name.length} characters, expected 1 to ${LONGEST}`;
  if (/\.md$/i.test(name)) return 'ends with `.md`, expected the name alone';
  const [bad] = /[^A-Za-z0-9._-]/u.exec(name) ?? [];
  if (bad !== undefined) return `holds \`${plainText(bad)}\``;
  if (!/^[A-Za-z0-9]/.test(name)) return 'begins with a sign';
  if (name.endsWith('.')) return 'ends with a dot, which Windows leaves out';
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)) return 'is that of a device on Windows';
  if (/^(?:index|readme)$/i.test(name)) return 'stands for the page of a folder';
  return undefined;
}

const LONGEST = 100;
