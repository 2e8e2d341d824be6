import { useEffect, useRef, useState } from 'react';

/** What the parts of theme-classic's block of code expect. */
interface WordWrap {
  codeBlockRef: React.RefObject<HTMLPreElement | null>;
  isEnabled: boolean;
  isCodeScrollable: boolean;
  toggle: () => void;
}

/**
 * Tells whether a block is wider than its place, and wraps its lines when asked. The one of theme-classic asks for the width of
 * each block while the page is still being set up, so that the browser lays the page out once for every block; an
 * observer is told when it has been laid out anyway.
 */
export function useWordWrap(): WordWrap {
  const codeBlockRef = useRef<HTMLPreElement>(null);
  const [isEnabled, setEnabled] = useState(false);
  const [isCodeScrollable, setScrollable] = useState(false);
  useEffect(() => {
    const block = codeBlockRef.current;
    if (block === null) return;
    const observer = new ResizeObserver(() => setScrollable(isEnabled || block.scrollWidth > block.clientWidth));
    observer.observe(block);
    return () => observer.disconnect();
  }, [isEnabled]);
  const toggle = (): void => {
    const code = codeBlockRef.current?.querySelector('code');
    code?.style.setProperty('white-space', isEnabled ? '' : 'pre-wrap');
    code?.style.setProperty('overflow-wrap', isEnabled ? '' : 'anywhere');
    setEnabled(!isEnabled);
  };
  return { codeBlockRef, isEnabled, isCodeScrollable, toggle };
}
