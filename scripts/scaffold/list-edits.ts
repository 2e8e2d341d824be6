/** Adds a name to the text of a list; undefined where the list is not found. */
export type ListEdit = (text: string, line: string) => string | undefined;

/** Adds an import among those of neighbours, in order of their paths. */
export const addImport: ListEdit = (text, line) => addLine(text, line, /^import .* from '(\.\/[^']+)';$/);

/** Adds a row to a table of pages, in order of the files that its rows link to. */
export const addRow: ListEdit = (text, line) => addLine(text, line, /^\| \[[^\]]*\]\(([a-z0-9-]+)\.md\)/);

/** Adds a name to a list in code that is kept in order, as that of the rules. */
export const addSorted: ListEdit = (text, item) => addItem(text, item, (other) => kebab(other) > kebab(item));

/** Adds a name at the end of a list or table in code, where the first has a meaning. */
export const addLast: ListEdit = (text, item) => addItem(text, item, () => false);

function addLine(text: string, line: string, form: RegExp): string | undefined {
  const lines = text.split('\n');
  const wanted = form.exec(line)?.[1] ?? '';
  const found = lines.flatMap((other, at) => {
    const key = form.exec(other)?.[1];
    return key === undefined ? [] : [{ at, key }];
  });
  const last = found.at(-1);
  if (last === undefined) return undefined;
  const place = found.find(({ key }) => key > wanted)?.at ?? last.at + 1;
  return lines.toSpliced(place, 0, line).join('\n');
}

/** The value of the first exported constant: `export const rules: readonly Rule[] = [ … ]`, `export const reporters = { … }`. */
const LIST = /^(export const \w+(?:: [^=\n]+)? = )([[{])([\s\S]*?)([\]}])(;| satisfies )/m;
const WIDEST = 120;

function addItem(text: string, item: string, isAfter: (other: string) => boolean): string | undefined {
  const match = LIST.exec(text);
  if (match === null) return undefined;
  const [whole, start = '', open = '', inside = '', close = '', end = ''] = match;
  const isTall = inside.includes('\n');
  const items = isTall ? inside.split('\n').slice(1, -1) : inside.split(',').map((part) => `  ${part.trim()},`);
  const at = items.findIndex((other) => isItem(other) && isAfter(nameOf(other)));
  const added = items.toSpliced(at === -1 ? items.length : at, 0, `  ${item},`);
  const tall = `${start}${open}\n${added.join('\n')}\n${close}${end}`;
  const inner = added.map((part) => part.trim().replace(/,$/, '')).join(', ');
  const flat = `${start}${open}${open === '{' ? ` ${inner} ` : inner}${close}${end}`;
  const rest = text.slice(match.index + whole.length).split('\n')[0] ?? '';
  const list = isTall || flat.length + rest.length > WIDEST ? tall : flat;
  return text.slice(0, match.index) + list + text.slice(match.index + whole.length);
}

function isItem(line: string): boolean {
  return /^ {2}['\w]/.test(line);
}

function nameOf(line: string): string {
  return /['\w-]+/.exec(line)?.[0] ?? '';
}

/** `rcaIsBlameless` as `rca-is-blameless`: lists are in order of ids. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
