import type { Props } from '@theme/CodeBlock/Buttons/CopyButton';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { copyBlock } from '../../../../client/inputs/copy-block.ts';

/** Replaces the button of theme-classic, which copies the code as it was written, with prompts and open placeholders. */
export default function CopyButton({ className }: Props): ReactNode {
  return (
    <button
      type="button"
      className={clsx('handbook-copy', className)}
      aria-label="Copy code to clipboard"
      onClick={(event) => copyBlock(event.currentTarget)}
    />
  );
}
