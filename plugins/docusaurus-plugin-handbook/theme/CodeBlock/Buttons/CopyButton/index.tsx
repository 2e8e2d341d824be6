import type { ReactNode } from 'react';
import { copyBlock } from '../../../../client/inputs/copy-block.ts';

/** Replaces the button of theme-classic, which copies the code as it was written, with prompts and open placeholders. */
export default function CopyButton(): ReactNode {
  return (
    <button
      type="button"
      className="clean-btn handbook-copy handbook-copy--inline"
      aria-label="Copy code to clipboard"
      onClick={(event) => copyBlock(event.currentTarget)}
    />
  );
}
