import type { Page } from 'playwright-core';

interface Picture {
  file: string;
  page: string;
  width: number;
  height: number;
  /** What a reader has done before. */
  prepare?(page: Page): Promise<void>;
}

const FILLED = 'alerts/KubernetesNodeNotReady#?node=worker-04';

/** The pictures of the README and of the reference: what somebody sees whom the pager woke. Their clock stands still. */
export const PICTURES: readonly Picture[] = [
  { file: 'handbook-desktop.png', page: 'alerts/etcdNoLeader#?node=control-02', width: 1280, height: 860 },
  { file: 'handbook-phone.png', page: FILLED, width: 360, height: 740, prepare: (page) => toTop(page, 'Inputs') },
  { file: 'run-mode.png', page: FILLED, width: 960, height: 800, prepare: runSteps },
  { file: 'map.png', page: 'map', width: 1100, height: 1000 },
  { file: 'service.png', page: 'services/etcd', width: 1100, height: 760 },
];

/** Two steps are done, one with a note, and the third has been looked at. */
async function runSteps(page: Page): Promise<void> {
  const boxes = page.locator('.handbook-step__box input');
  const notes = page.locator('.handbook-step__opener');
  await boxes.nth(0).check();
  await notes.nth(0).click();
  await page.keyboard.type('containerd had run out of memory, the kubelet followed');
  await notes.nth(0).click();
  await page.clock.setFixedTime('2026-11-20T07:52:40Z');
  await boxes.nth(1).check();
  await notes.nth(2).click();
  await page.keyboard.type('not needed yet');
  // A pointer that rests on a button colours it.
  await page.mouse.move(0, 0);
  await toTop(page, 'Run');
}

/** Scrolls to one of the bars of a page. */
async function toTop(page: Page, bar: string): Promise<void> {
  await page.getByRole('region', { name: bar, exact: true }).evaluate((element) => {
    const navigation = document.querySelector('.navbar')?.getBoundingClientRect().height ?? 0;
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - navigation - 16);
  });
}
