import type { ReactNode } from 'react';
import { safeUrl } from '../safe-url.ts';

/** A link out of the handbook; plain text when the address is none that a page may carry. */
export function ExternalLink({ url, children }: { url: string; children?: ReactNode }): ReactNode {
  const href = safeUrl(url);
  if (href === undefined) return <span>{children ?? url}</span>;
  return (
    <a href={href} rel="noopener noreferrer">
      {children ?? url}
    </a>
  );
}
