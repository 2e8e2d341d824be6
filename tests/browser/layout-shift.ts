import type { Page } from 'playwright-core';

/** How far a page has moved what was in sight since it was opened, without what its reader did: the figure of Chromium. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer hears of what has been in the next frames.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(shift), 100)));
      }),
  );
}
