import { blockText } from './block-text.ts';
import { endsHereDocument, fillText } from './fill-text.ts';
import { mayStandAt } from './may-stand-at.ts';

/** Answers the value that stands for an input; undefined while there is none. */
export type ValueFor = (key: string) => string | undefined;

/**
 * Puts values into everything that was marked when the site was built, and takes out those that are gone. What destroys
 * something is filled only where the reader has said that the values are right.
 */
export function fillPage(page: HTMLElement, valueFor: ValueFor, confirmed: ReadonlySet<Element>): void {
  const marks = [...page.querySelectorAll<HTMLElement>('[data-handbook-input]')];
  // All of them first: what stands before a placeholder must be the text of the page, not a value of an earlier time.
  for (const mark of marks) empty(mark);
  for (const [block, inside] of groupByBlock(marks)) fillBlock(block, inside, valueFor, confirmed);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('[data-handbook-link]')) {
    link.href = fillText(link.dataset.handbookLink ?? '', (key) => encoded(valueFor(key)));
  }
}

function empty(mark: HTMLElement): void {
  mark.dataset.written ??= mark.textContent ?? '';
  if (mark.textContent !== mark.dataset.written) mark.textContent = mark.dataset.written;
  delete mark.dataset.filled;
}

function groupByBlock(marks: readonly HTMLElement[]): Map<Element | null, HTMLElement[]> {
  const groups = new Map<Element | null, HTMLElement[]>();
  for (const mark of marks) {
    const block = mark.closest('.handbook-block, [data-handbook-inline]');
    groups.set(block, [...(groups.get(block) ?? []), mark]);
  }
  return groups;
}

function fillBlock(
  block: Element | null,
  marks: readonly HTMLElement[],
  valueFor: ValueFor,
  confirmed: ReadonlySet<Element>,
): void {
  const guarded = block?.matches('[data-handbook-danger]') === true;
  const waiting = guarded && !confirmed.has(block);
  if (guarded) offer(block, marks, waiting ? valueFor : () => undefined);
  if (waiting) return;
  const before = block?.matches('.handbook-block') ? blockText(block) : '';
  for (const mark of marks) fill(mark, valueFor(mark.dataset.handbookInput ?? ''));
  if (before !== '' && endsHereDocument(before, blockText(block as Element))) marks.forEach(empty);
}

function fill(mark: HTMLElement, value: string | undefined): void {
  if (value === undefined) return;
  const line = mark.closest('.token-line, code, p, li, td, dd') ?? (mark.parentElement as HTMLElement);
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEndBefore(mark);
  const before = range.toString().slice(-100);
  if (!mayStandAt(value, before, mark.nextSibling?.textContent?.slice(0, 1) ?? '')) return;
  mark.textContent = value;
  mark.dataset.filled = '';
}

/** Shows the button that fills a block which destroys something, with the values that it would fill in. */
function offer(block: Element, marks: readonly HTMLElement[], valueFor: ValueFor): void {
  const button = block.querySelector<HTMLElement>('[data-handbook-confirm]');
  if (button === null) return;
  const values = new Set(marks.map((mark) => valueFor(mark.dataset.handbookInput ?? '')).filter(Boolean));
  button.hidden = values.size === 0;
  button.textContent = values.size === 0 ? '' : `These are right, fill in: ${[...values].join(', ')}`;
}

function encoded(value: string | undefined): string | undefined {
  return value === undefined ? undefined : encodeURIComponent(value);
}
