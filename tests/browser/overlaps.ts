import type { Page } from 'playwright-core';

/**
 * Where elements and text stand in each other's way: each text that is under one of the elements, and each element that is
 * itself under something else, as under the language on the edge of a block, which is drawn by the style sheet.
 */
export function overlaps(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    /** The box of a text as far as it is in sight: a line that is longer than its block ends at its edge. */
    const inSight = (box: DOMRect, from: Element | null): DOMRect => {
      let { left, top, right, bottom } = box;
      for (let element = from; element !== null; element = element.parentElement) {
        if (getComputedStyle(element).overflow === 'visible') continue;
        const edge = element.getBoundingClientRect();
        [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
        [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    window.scrollTo(0, 0);
    const texts: { node: Text; box: DOMRect }[] = [];
    const article = document.querySelector('article') ?? document.body;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      // What is folded has boxes too.
      if (node.data.trim() === '' || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) texts.push({ node, box: inSight(box, node.parentElement) });
    }
    const found: string[] = [];
    for (const element of article.querySelectorAll(wanted)) {
      if (!element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      const name = `${element.className} ${element.textContent}`;
      for (const { node, box: text } of texts) {
        const width = Math.min(box.right, text.right) - Math.max(box.left, text.left);
        const height = Math.min(box.bottom, text.bottom) - Math.max(box.top, text.top);
        // The boxes of lines are higher than their letters.
        if (width > 1 && height > 3 && !element.contains(node)) found.push(`${name} is on: ${node.data}`);
      }
      element.scrollIntoView({ block: 'center' });
      const { left, right, top, height } = element.getBoundingClientRect();
      for (const part of [0.02, 0.5, 0.98]) {
        const there = document.elementFromPoint(left + (right - left) * part, top + height / 2);
        if (!element.contains(there)) found.push(`${name} is under: ${there?.className}`);
      }
      window.scrollTo(0, 0);
    }
    return found;
  }, selector);
}
