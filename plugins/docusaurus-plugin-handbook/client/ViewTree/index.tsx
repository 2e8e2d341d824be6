import type { ReactNode } from 'react';
import type { ViewBranchProps } from '../../props.ts';
import { FactValue } from '../FactValue/index.tsx';

/** Branches below each other, as lists in lists: readers of screens count them, and paper shows them all. */
export function ViewTree({ root }: { root: ViewBranchProps }): ReactNode {
  return (
    <ul className="handbook-tree">
      <Branch branch={root} />
    </ul>
  );
}

function Branch({ branch: { label, branches } }: { branch: ViewBranchProps }): ReactNode {
  return (
    <li>
      <FactValue value={label} />
      {branches.length > 0 && (
        <ul>
          {branches.map((branch, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: branches never change places.
            <Branch key={index} branch={branch} />
          ))}
        </ul>
      )}
    </li>
  );
}
