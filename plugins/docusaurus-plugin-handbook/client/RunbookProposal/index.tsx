import CodeBlock from '@theme/CodeBlock';
import type { ReactNode } from 'react';
import type { RunbookProposal as Proposal } from '../../props.ts';
import { newPageAddress } from '../new-page-address.ts';

/** The ways to start a runbook: the form of the code host, the command, and the page itself to copy. */
export function RunbookProposal({ proposal }: { proposal: Proposal }): ReactNode {
  const { file, text, command, form } = proposal;
  return (
    <div className="handbook-proposal">
      <FormLink proposal={proposal} />
      <p>
        In a copy of the repository: <code>{command}</code>
      </p>
      <details className="handbook-fold">
        <summary>The page to start from</summary>
        <div>
          <p className="handbook-note">
            It belongs at <code>{file}</code>
            {form?.host === 'GitLab' && '. Some versions of GitLab open the form without its text: copy it from here'}.
          </p>
          <CodeBlock language="markdown">{text}</CodeBlock>
        </div>
      </details>
    </div>
  );
}

function FormLink({ proposal: { form, file, text } }: { proposal: Proposal }): ReactNode {
  if (form === undefined) return null;
  const address = newPageAddress(form, file, text);
  if (address === undefined) return <p>What the rule says is too long for a link: copy the page below.</p>;
  return (
    <p>
      <a className="button button--primary handbook-button" href={address} rel="noopener noreferrer">
        {`Start it on ${form.host}`}
      </a>
    </p>
  );
}
