import { type Document, dangersIn, headingMeans } from '../../core/index.ts';
import type { PageCommands, Placeholder } from '../../rehype-mark-commands/index.ts';
import { findPlaceholders } from '../client/inputs/find-placeholders.ts';
import { pageInputs } from '../props/page-inputs.ts';
import type { Site } from './open-site.ts';

/** What is known about the commands of a runbook; `page` is its address where its text stands on another page. */
export function pageCommands({ handbook }: Pick<Site, 'handbook'>, document: Document, page = ''): PageCommands {
  const keys = new Set(pageInputs([document]).map(({ key }) => key));
  const spec = handbook.kinds
    .find(({ id }) => id === document.kind)
    ?.sections.find(({ title }) => title === 'Rollback');
  const heading = document.content.headings.find(
    (one) => one.depth === 2 && spec && !one.empty && headingMeans(one, spec),
  );
  return {
    placeholdersIn: (text) => openPlaces(text, keys),
    dangersIn,
    rollback: heading && { href: `${page}#${encodeURI(heading.anchor)}`, title: heading.text },
  };
}

function openPlaces(text: string, keys: ReadonlySet<string>): Placeholder[] {
  return findPlaceholders(text, (key, written) => keys.has(key) && !(written.startsWith('$') && isSet(text, written)));
}

/** Whether the commands set the variable themselves: then it is theirs, and no input. */
function isSet(text: string, written: string): boolean {
  const name = written.replace(/[${}]/g, '');
  return new RegExp(`(?:^|[\\s;&|(])(?:${name}=|for\\s+${name}\\s|read\\s[^\\n;|]{0,100}\\b${name}\\b)`).test(text);
}
