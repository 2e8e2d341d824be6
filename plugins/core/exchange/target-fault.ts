import { quoted } from '../model/plain-text.ts';

/** Says why a path cannot be that of a page everywhere: a handbook is checked out on every system. */
export function targetFault(target: string): string | undefined {
  for (const name of target.split('/')) {
    const reason = reasonAgainst(name);
    if (reason !== undefined) return `The name ${quoted(name)} ${reason}; rename it.`;
  }
  return undefined;
}

function reasonAgainst(name: string): string | undefined {
  if (/[\u0000-\u001f\u007f<>:"|?*\\]/.test(name)) return 'holds a character that Windows allows in no file name';
  if (/[. ]$/.test(name)) return 'ends with a dot or a space, which Windows leaves out';
  if (/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i.test(name)) return 'is the name of a device on Windows';
  if (Buffer.byteLength(name) > 200) return 'is longer than 200 bytes';
  return undefined;
}
