import BrowserOnly from '@docusaurus/BrowserOnly';
import CopyButton from '@theme/CodeBlock/Buttons/CopyButton';
import WordWrapButton from '@theme/CodeBlock/Buttons/WordWrapButton';
import type { ReactNode } from 'react';

/**
 * The buttons of a block, which come with the scripts that they need. Those of theme-classic lie on the code and show
 * under a pointer only; a phone has none, and what they lie on is what has to be read.
 */
export default function CodeBlockButtons(): ReactNode {
  return (
    <BrowserOnly>
      {() => (
        <>
          <WordWrapButton className="handbook-code__button" />
          <CopyButton className="handbook-code__button" />
        </>
      )}
    </BrowserOnly>
  );
}
