import { readFragment, writeFragment } from './fragment.ts';

/**
 * Runs before anything else of the site, and before its router hears of another address: the router decodes what stands
 * behind `#`, and a page whose address is no UTF-8 would break.
 */
function repairAddress(): void {
  const { hash } = location;
  try {
    decodeURIComponent(hash);
  } catch {
    const { anchor, pairs } = readFragment(hash);
    history.replaceState(
      history.state,
      '',
      writeFragment(anchor.replaceAll('%', ''), pairs ?? []) || location.pathname,
    );
  }
}

if (typeof window !== 'undefined') {
  repairAddress();
  window.addEventListener('popstate', repairAddress);
}
