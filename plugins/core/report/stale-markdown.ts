import { explainStale } from '../graph/queries/explain-stale.ts';
import type { StalePage, StalePages } from '../graph/queries/stale-pages.ts';
import { NO_URL, type Settings } from '../model/settings.ts';
import { codeSpan, markdownText } from './markdown-text.ts';

/** Pages that want a review as the body of an issue: a list to tick off, in which nobody is called by name. */
export function staleMarkdown({ today, pages }: StalePages, settings: Pick<Settings, 'url'>): string {
  if (pages.length === 0) return `On ${today} no page wants a review.\n`;
  const head = `On ${today} ${pages.length === 1 ? 'one page wants' : `${pages.length} pages want`} a review, the most urgent first. Try the steps of a page, mend what changed, then run ${codeSpan('handbook reviewed PAGE')} and send the change.\n\n`;
  const lines = pages.map((page) => lineOf(page, settings));
  let length = head.length;
  const shown = lines.filter((line) => {
    length += line.length;
    return length < LONGEST;
  });
  const left = lines.length - shown.length;
  return `${head}${shown.join('')}${left === 0 ? '' : `\nAnd ${left} more, which ${codeSpan('handbook stale')} lists.\n`}`;
}

// Code hosts refuse bodies of more than 65,536 characters.
const LONGEST = 60_000;

function lineOf(page: StalePage, settings: Pick<Settings, 'url'>): string {
  const owner = page.owner === undefined ? 'no owner' : `owner ${codeSpan(page.owner)}`;
  return `- [ ] ${linkTo(page, settings)}, ${owner}: ${markdownText(explainStale(page))}\n`;
}

/** Nobody else can open the address of an author's machine. */
function linkTo({ title, address, file }: StalePage, { url }: Pick<Settings, 'url'>): string {
  if (url === NO_URL) return `${markdownText(title)} (${codeSpan(file)})`;
  return `[${markdownText(title)}](<${encodeURI(`${url.replace(/\/+$/, '')}${address}`.toWellFormed())}>)`;
}
