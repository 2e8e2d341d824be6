import { matterBlock } from '../schema/matter.ts';
import { type MarkedSection, sealPage, UNSEALED } from './page-marks.ts';

/** Where a page comes from, as `origin` in its front matter says it. */
export interface Origin {
  url: string | undefined;
  commit: string | undefined;
  licence: string;
  imported: string;
}

/** The text of an imported page: front matter of ours above the prose of the source, which stays as it is to the byte. */
export function renderPage(
  data: Record<string, unknown>,
  body: string,
  origin: Origin,
  sections: readonly MarkedSection[],
): string {
  const said = Object.fromEntries(Object.entries(origin).filter(([, value]) => value !== undefined && value !== ''));
  const marks = sections.map(({ mark }) => mark).join(' ');
  const block = matterBlock({ ...data, origin: { ...said, sections: marks, hash: UNSEALED } });
  const gap = /^(?:\r\n|\r|\n)/.test(body) ? '' : '\n';
  return sealPage(block + gap + body);
}

/** Records that a person merged the source into an edited page: the marks become those of the source, the prose stays. */
export function recordMerge(existing: string, sections: readonly MarkedSection[]): string | undefined {
  const line = /^ {2}sections: .*$/m;
  const matter = /^---\r?\n[\s\S]*?\n---/.exec(existing)?.[0];
  if (matter === undefined || !line.test(matter)) return undefined;
  const marks = sections.map(({ mark }) => mark).join(' ');
  return matter.replace(line, `  sections: "${marks}"`) + existing.slice(matter.length);
}
