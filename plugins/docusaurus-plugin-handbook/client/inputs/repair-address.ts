import { readFragment, writeFragment } from './fragment.ts';

/**
 * Runs before anything else of the site, and before its router hears of another address: the router decodes the path and
 * what stands behind `#`, and a page whose address is no UTF-8 would break.
 */
function repairAddress(): void {
  const { pathname, search, hash } = location;
  try {
    decodeURI(pathname);
  } catch {
    history.replaceState(history.state, '', pathname.replaceAll('%', '%25') + search + hash);
  }
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
