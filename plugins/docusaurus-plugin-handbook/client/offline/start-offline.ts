/**
 * Brings the line at the foot of every page to life where the browser can keep a copy. The code for it is loaded once the
 * page has nothing better to do.
 */
function startOffline(): void {
  const place = document.querySelector<HTMLElement>('[data-handbook-offline]');
  if (place === null || !('serviceWorker' in navigator)) return;
  void import('./offline-line.ts').then(({ showOfflineLine }) => showOfflineLine(place));
}

if (typeof window !== 'undefined') {
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
  const begin = (): unknown => later(startOffline, { timeout: 3000 });
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
}
