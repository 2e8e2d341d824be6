interface Prefetching {
  prefetch: (address: string) => unknown;
  preload: (address: string) => unknown;
}

/**
 * Each link that is in sight fetches ahead what its page needs, all at once and just when the page is about to answer its
 * reader. Here they wait, one after the other, until the browser has nothing else to do. Docusaurus calls this after
 * the page has been rendered, and before any link can have been seen.
 */
export function onRouteDidUpdate(): void {
  const scope = window as unknown as { docusaurus: Prefetching };
  if (scope.docusaurus.prefetch === prefetchLater) return;
  original = scope.docusaurus.prefetch;
  // The object is frozen, the place where it is found is not.
  scope.docusaurus = { ...scope.docusaurus, prefetch: prefetchLater };
}

let original: Prefetching['prefetch'] = () => undefined;
const waiting: string[] = [];

function prefetchLater(address: string): void {
  if (waiting.push(address) === 1) whenIdle(prefetchNext);
}

function prefetchNext(): void {
  const address = waiting[0];
  if (address !== undefined) original(address);
  waiting.shift();
  if (waiting.length > 0) whenIdle(prefetchNext);
}

/** Safari has no notion of idle. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 200);
}
