import { type ReactNode, useEffect, useRef } from 'react';
import { addCodeButtons } from '../add-code-buttons.ts';

/** HTML that the Node side has sanitised. Nothing else may be passed here. */
export function SafeHtml({ html, className }: { html: string; className: string }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other HTML means other blocks of code.
  useEffect(() => (element.current ? addCodeButtons(element.current) : undefined), [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the contract of props.ts says that this one value is sanitised.
  return <div ref={element} className={className} dangerouslySetInnerHTML={{ __html: scrollable(html) }} />;
}

/** Lets code and tables that are wider than a phone be scrolled in themselves, by keyboard too. */
function scrollable(html: string): string {
  return html
    .replaceAll('<pre>', '<div class="handbook-code"><pre tabindex="0">')
    .replaceAll('</pre>', '</pre></div>')
    .replaceAll('<table>', '<div class="handbook-table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>');
}
