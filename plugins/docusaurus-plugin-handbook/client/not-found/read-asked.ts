import { shownText } from '../shown-text.ts';

/** An address that leads nowhere, as far as it can be understood. */
export interface Asked {
  /** To look at; from here on it is text of a stranger. */
  shown: string;
  /** The path in lower case, without what writers and programs add at its end: `/alerts/etcdnoleader`. */
  path: string;
  /** The last part, in the case in which it came; empty when the path has none. */
  name: string;
  /** The parts before it. */
  folders: string[];
}

/** Longer ones lead nowhere, and comparing costs more the longer they are. */
const LONGEST = 500;

/** Reads the path of an address, without base URL: percent-encoded once or twice, with `.md`, `.html` or a slash at its end. */
export function readAsked(pathname: string): Asked {
  const decoded = decode(decode(pathname.slice(0, LONGEST)));
  const parts = decoded.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length > 1 && /^(?:index|readme)(?:\.\w+)?$/i.test(parts.at(-1) ?? '')) parts.pop();
  const name = withoutEnd(parts.pop() ?? '');
  return {
    shown: shownText(decode(pathname.slice(0, LONGEST)), 120),
    path: `/${[...parts, name].join('/')}`.toLowerCase(),
    name,
    folders: parts,
  };
}

/** Marks that a sentence puts behind an address are taken for a part of it by many programs. */
function withoutEnd(part: string): string {
  const marks = /[([]/.test(part) ? /[>.,;:!?'"]+$/ : /[)\]>.,;:!?'"]+$/;
  return part.replace(marks, '').replace(/\.(?:mdx?|html?|json)$/i, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
