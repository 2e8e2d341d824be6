import { faultOfId, HandbookError, type Kind, quoted } from '../../plugins/core/index.ts';

/** The id that a new page gets: the name as given, with the day before it where the kind's names begin with one. */
export function idOfNewPage(name: string, kind: Kind, today: string): string {
  const fault = faultOfId(name);
  if (fault !== undefined) {
    throw new HandbookError(`The name ${quoted(name)} ${fault}.`, {
      hint: 'A name becomes a file and an address: letters, digits, `-`, `_` and `.`, beginning with a letter or a digit.',
    });
  }
  return kind.dated && !DAY.test(name) ? `${today}-${name}` : name;
}

/** The title that a name stands for: words for people, but names of alerts and services as they are. */
export function titleOfNewPage(id: string, kind: Kind, kinds: readonly Kind[]): string {
  const words = kind.dated ? id.replace(DAY, '') : id;
  if (isProperName(kind, kinds) || !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(words)) return words;
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
}

const DAY = /^\d{4}-\d{2}-\d{2}-(?=.)/;

/** What folders are named for, such as a service, is written as it is: `kube-apiserver`. */
function isProperName({ id, page }: Kind, kinds: readonly Kind[]): boolean {
  const references = kinds.flatMap((kind) => kind.references);
  return page === 'folder' || references.some(({ to, derive }) => derive === 'folder' && to.includes(id));
}
