import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import type { Document } from '../../plugins/core/index.ts';
import { pageCommands } from '../../plugins/docusaurus-plugin-handbook/site/page-commands.ts';
import { nameStep, stepSection } from '../../plugins/docusaurus-plugin-handbook/site/page-steps.ts';
import { rehypeMarkCommands } from '../../plugins/rehype-mark-commands/index.ts';
import { rehypeMarkSteps } from '../../plugins/rehype-mark-steps/index.ts';
import { loadFiles } from '../support/lint-files.ts';

async function render(body: string, file = 'runbooks/etcd/etcdNoLeader.md'): Promise<string> {
  const { handbook } = await loadFiles({ [file]: `# etcdNoLeader\n\n${body}` });
  const document = handbook.documents[0] as Document;
  const commands = pageCommands({ handbook }, document);
  const sectionOf = (_: string, heading: string) => stepSection(handbook.kinds, document, heading);
  return String(
    unified()
      .use(remarkParse)
      .use(remarkRehype)
      .use(rehypeMarkCommands, { commandsOf: () => commands, insideBlocks: false })
      .use(rehypeMarkSteps, { sectionOf, nameOf: nameStep })
      .use(rehypeStringify)
      .processSync({ value: body, path: file }),
  );
}

/** Section, and how the step begins. */
async function steps(body: string, file?: string): Promise<string[]> {
  const html = await render(body, file);
  const found = html.matchAll(/data-handbook-step="([^"/]+)\/[^"]*">((?:\s|<[^>]*>)*[^<]*)/g);
  return [...found].map(([, section, text]) => `${section}: ${text?.replace(/<[^>]*>/g, '').trim()}`);
}

it('marks the items of numbered lists, and what is nested in them belongs to them', async () => {
  expect(
    await steps(
      '## Mitigation\n\nCareful.\n\n1. Make room.\n   1. On the first.\n2. Start it:\n\n   ```shell\n   systemctl start etcd\n   ```\n',
    ),
  ).toEqual(['Mitigation: Make room.', 'Mitigation: Start it:']);
});

it('takes a block of commands with the paragraph that leads to it where no list is numbered, and leaves answers out', async () => {
  const body =
    '## Diagnosis\n\nAsk it:\n\n```shell\netcdctl status\n```\n\n```text\nhealthy\n```\n\n- Healthy: go on.\n\n```console\n$ uptime\n```\n';
  expect(await steps(body)).toEqual(['Diagnosis: Ask it:', 'Diagnosis: $ uptime']);
  expect(await render(body)).toMatchInlineSnapshot(`
    "<h2>Diagnosis</h2>
    <div data-handbook-step="Diagnosis/68c5a385"><p>Ask it:</p><div class="handbook-block" data-handbook-language="shell"><pre><code class="language-shell">etcdctl status
    </code></pre></div></div>
    <div class="handbook-block" data-handbook-language="text"><pre><code class="language-text">healthy
    </code></pre></div>
    <ul>
    <li>Healthy: go on.</li>
    </ul>
    <div data-handbook-step="Diagnosis/76fcda46"><div class="handbook-block" data-handbook-language="console"><pre><code class="language-console">$ uptime
    </code></pre></div></div>"
  `);
});

it('looks between headings: one part may have a list, another commands', async () => {
  const body =
    '## Mitigation\n\nOne at a time.\n\n### It is full\n\n1. Make room.\n\n### It is down\n\n```sh\nsystemctl start etcd\n```\n';
  expect(await steps(body)).toEqual(['Mitigation: Make room.', 'Mitigation: systemctl start etcd']);
});

it('falls back to bullets, then to paragraphs', async () => {
  expect(await steps('## Verification\n\nLook:\n\n- Nobody waits.\n- The alert is gone.\n')).toEqual([
    'Verification: Nobody waits.',
    'Verification: The alert is gone.',
  ]);
  expect(await steps('## Verification\n\nAll members name the same leader.\n')).toEqual([
    'Verification: All members name the same leader.',
  ]);
});

it('knows the synonyms of the sections, and marks nothing elsewhere', async () => {
  const body =
    '1. Ask.\n\n## Meaning\n\n1. Not this.\n\n## Troubleshooting:\n\n1. Look.\n\n## Recovery steps\n\n1. Start.\n\n## Rollback\n\n1. Not this.\n';
  expect(await steps(body)).toEqual(['Diagnosis: Look.', 'Mitigation: Start.']);
  expect(await steps('## Mitigation\n\n1. Not this.\n', 'docs/practices/on-call.md')).toEqual([]);
});

it('names a step by its text, so that it is known again after an edit, and counts those of the same text', async () => {
  const names = async (body: string) =>
    [...(await render(body)).matchAll(/data-handbook-step="([^"]*)"/g)].map(([, name]) => name);
  const before = await names('## Mitigation\n\n1. Make room.\n2. Wait.\n3. Wait.\n');
  const after = await names('## Mitigation\n\n1. Call the owner.\n2. Make room.\n3. Wait.\n');
  expect(after.slice(1)).toEqual(before.slice(0, 2));
  expect(new Set(before).size).toBe(3);
});
