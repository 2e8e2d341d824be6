import type { ReactNode } from 'react';

/** HTML that the Node side has sanitised. Nothing else may be passed here. */
export function SafeHtml({ html, className }: { html: string; className: string }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the contract of props.ts says that this one value is sanitised.
  return <div className={className} dangerouslySetInnerHTML={{ __html: scrollable(html) }} />;
}

/** Lets code and tables that are wider than a phone be scrolled in themselves, by keyboard too. */
function scrollable(html: string): string {
  return html
    .replaceAll('<pre>', '<pre tabindex="0">')
    .replaceAll('<table>', '<div class="handbook-table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}
