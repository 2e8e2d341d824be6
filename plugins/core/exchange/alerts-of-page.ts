import type { Heading } from '../model/page-content.ts';
import { quoted } from '../model/plain-text.ts';

export interface AlertsOfPage {
  /** Empty for a page that says nothing of an alert. */
  alerts: string[];
  /** What a person should decide. */
  doubt?: string;
}

/**
 * The alerts that a runbook answers, by what it says of itself: its heading, and its file name where that is the name of
 * an alert. Where the two disagree both are taken, unless the heading is that of another page: copied, and never changed.
 */
export function alertsOfPage(
  id: string,
  heading: Heading | undefined,
  options: { fileNamesAlert: boolean; isOtherPage: (name: string) => boolean },
): AlertsOfPage {
  const named = namesIn(heading?.text ?? '', id);
  const byFile = options.fileNamesAlert && (looksLikeAlert(id) || named.includes(id));
  if (!byFile || named.includes(id)) return { alerts: named };
  if (named.length === 0) return { alerts: [id] };
  const names = named.map(quoted).join(', ');
  if (named.every(options.isOtherPage)) {
    const doubt = `The heading names ${names}, which another page answers; the alert was taken from the file name, correct the heading.`;
    return { alerts: [id], doubt };
  }
  const doubt = `The heading names ${names}, the file name ${quoted(id)}; both stand under \`alerts\`, remove the one that no rule defines.`;
  return { alerts: [...named, id], doubt };
}

/** True for a heading that calls its page or alert deprecated. */
export function isMarkedDeprecated(heading: Heading | undefined): boolean {
  return DEPRECATED.test(heading?.text ?? '');
}

const DEPRECATED = /[[(]\s*deprecated\s*[\])]/i;

/** A heading that is the name of an alert, or a list of such names; otherwise nothing. */
function namesIn(heading: string, id: string): string[] {
  const names = heading
    .replace(DEPRECATED, '')
    .split(/\s*(?:[,/&]|\band\b|\bor\b)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.every((name) => looksLikeAlert(name) || (name === id && /^[A-Z][A-Za-z]+$/.test(name)))
    ? [...new Set(names)]
    : [];
}

/** One word with a capital or an underscore inside: `etcdNoLeader`, `KubePodCrashLooping`, `disk_full`. */
function looksLikeAlert(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && /^.+[A-Z_]/.test(name);
}
