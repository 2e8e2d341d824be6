import Link from '@docusaurus/Link';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useEffect, useState } from 'react';
import type { SearchDialog } from '../../client/SearchDialog/index.tsx';
import { useTypedEarly } from '../../client/use-typed-early.ts';

type State = 'closed' | 'open' | 'failed';

/** The button in the bar. Where scripts do not run it leads to the alerts, which a browser can search by itself. */
export default function SearchBar(): ReactNode {
  const isBrowser = useIsBrowser();
  const [state, setState] = useState<State>('closed');
  const [loaded, setLoaded] = useState<{ Dialog: typeof SearchDialog }>();
  const typed = useTypedEarly(state === 'open');
  const Dialog = loaded?.Dialog;
  // Nothing of the search is loaded before somebody asks for it. What failed is tried again the next time.
  const open = (): void => {
    setState('open');
    import('../../client/SearchDialog/index.tsx').then(
      ({ SearchDialog }) => setLoaded({ Dialog: SearchDialog }),
      () => setState('failed'),
    );
  };
  useEffect(() => {
    const openByKey = (event: KeyboardEvent): void => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', openByKey);
    return () => document.removeEventListener('keydown', openByKey);
  });
  if (!isBrowser) {
    return (
      <Link className="handbook-search-button" to="/alerts">
        <Label />
      </Link>
    );
  }
  return (
    <>
      <button
        type="button"
        className="handbook-search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={open}
      >
        <Label />
      </button>
      {state === 'failed' && (
        <span className="handbook-search-failed" role="alert">
          No connection: the search cannot be loaded.
        </span>
      )}
      {state === 'open' && Dialog && <Dialog typed={typed} onClose={() => setState('closed')} />}
    </>
  );
}

function Label(): ReactNode {
  return (
    <>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11ZM12.5 12.5L17.5 17.5" />
      </svg>
      <span>Search</span>
    </>
  );
}

/** `/`, where it is not a letter of something that is being written, and Ctrl or Command with K. */
function asksForSearch({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || altKey) return false;
  if (key.toLowerCase() === 'k') return ctrlKey !== metaKey;
  if (key !== '/' || ctrlKey || metaKey) return false;
  return !(target instanceof HTMLElement) || !(target.isContentEditable || target.matches('input, textarea, select'));
}
