import type { Props } from '@theme/CodeBlock';
import ElementContent from '@theme/CodeBlock/Content/Element';
import StringContent from '@theme/CodeBlock/Content/String';
import { Children, isValidElement, type ReactNode } from 'react';
import { WrittenPlaceholders } from '../../client/written-placeholders.ts';

interface MarkedProps extends Props {
  /** The spellings of the placeholders in the code, set when the site was built. */
  'data-handbook-written'?: string;
}

/**
 * A block of code. The one of theme-classic renders itself a second time once scripts run, because its colours depend
 * on the mode; ours are variables of the style sheet, and what was filled in by then would be lost.
 */
export default function CodeBlock({ children, 'data-handbook-written': written, ...props }: MarkedProps): ReactNode {
  if (Children.toArray(children).some((child) => isValidElement(child))) {
    return <ElementContent {...props}>{children}</ElementContent>;
  }
  return (
    <WrittenPlaceholders value={written}>
      <StringContent {...props}>{Children.toArray(children).join('')}</StringContent>
    </WrittenPlaceholders>
  );
}
