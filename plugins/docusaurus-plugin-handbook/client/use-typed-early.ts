import { type RefObject, useEffect, useRef } from 'react';

/** What is typed after the key that opens a dialog and before its script is there: whoever is in a hurry types on. */
export function useTypedEarly(isOpen: boolean): RefObject<string> {
  const typed = useRef('');
  useEffect(() => {
    if (!isOpen) return;
    typed.current = '';
    const keep = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.key.length !== 1) return;
      if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
      event.preventDefault();
      typed.current += event.key;
    };
    document.addEventListener('keydown', keep, { capture: true });
    return () => document.removeEventListener('keydown', keep, { capture: true });
  }, [isOpen]);
  return typed;
}
