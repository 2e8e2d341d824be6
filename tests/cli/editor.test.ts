import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { Workspace } from '../../plugins/editor/workspace.ts';
import { EditorClient } from '../support/editor-client.ts';
import { withFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';

const cache = await mkdtemp(join(tmpdir(), 'handbook-editor-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const PAGE = 'runbooks/etcd/etcdNoLeader.md';
const SERVICE = 'docs/services/etcd.md';
const OTHER = 'runbooks/etcd/etcdMembersDown.md';
const RULES = 'docs/monitoring/etcd/etcd.rules.yml';
const PAGE_TEXT = runbook({
  frontMatter: 'service: etcd\n',
  mitigation: 'See [the members](../../docs/services/etcd.md#members) and `etcdMembersDown`.',
});
const FILES: Record<string, string> = {
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
  [PAGE]: PAGE_TEXT,
  [OTHER]: runbook({
    title: 'etcdMembersDown',
    frontMatter: 'related: [etcdNoLeader]\n',
    mitigation: 'First [the leader](etcdNoLeader.md#mitigation).',
  }),
  [SERVICE]:
    '---\ndescription: Keeps the state of the cluster.\nowner: platform-team\non-call: Platform engineer on duty\ntier: 1\n---\n\n# etcd\n\n## Members\n\nThree.\n',
  [RULES]: alertRule('etcdNoLeader', { runbookUrl: 'https://handbook.example.org/runbooks/etcd/etcdNoLeader' }),
  'docs/monitoring/etcd/members.rules.yml': alertRule('etcdMembersDown'),
};

/** Opens an editor on files; everything that it asked is answered from these. */
async function withEditor(
  files: Record<string, string>,
  use: (editor: EditorClient, root: string) => Promise<void>,
): Promise<void> {
  await withFiles(files, async (root) => {
    const editor = new EditorClient(root, { XDG_CACHE_HOME: cache });
    try {
      await editor.start();
      await use(editor, root);
    } finally {
      editor.process.kill();
      await editor.exited;
    }
  });
}

/** A place in a text: where a mark begins, and so many characters on. */
function at(editor: EditorClient, file: string, text: string, mark: string, more = 0): object {
  const before = text.slice(0, text.indexOf(mark) + more).split(/\r\n|\n/);
  return {
    textDocument: { uri: editor.uri(file) },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}

const labels = (result: { items: { label: string }[] }): string[] => result.items.map(({ label }) => label);

test('says what is wrong as somebody types, before anything is saved', async () => {
  await withEditor(FILES, async (editor, root) => {
    editor.open(PAGE, PAGE_TEXT);
    const broken = PAGE_TEXT.replace('service: etcd', 'service: etdc');
    editor.type(PAGE, broken);
    expect(await editor.until(PAGE, (said) => said.length > 0)).toEqual([
      'Unknown service `etdc`, did you mean `etcd`?',
    ]);
    expect(editor.diagnostics.get(PAGE)?.[0]).toMatchObject({
      code: 'reference-resolves',
      source: 'handbook',
      severity: 1,
      range: { start: { line: 2, character: 9 }, end: { line: 2, character: 13 } },
    });
    editor.type(PAGE, PAGE_TEXT);
    expect(await editor.until(PAGE, (said) => said.length === 0)).toEqual([]);
    expect(readFileSync(join(root, PAGE), 'utf8')).toBe(PAGE_TEXT);
  });
});

test('says it of other pages that an edit breaks, and takes it back', async () => {
  await withEditor(FILES, async (editor) => {
    const text = FILES[SERVICE] ?? '';
    editor.open(SERVICE, text);
    editor.type(SERVICE, text.replace('## Members', '## Peers'));
    const [said] = await editor.until(PAGE, (messages) => messages.length > 0);
    expect(said).toBe('`docs/services/etcd.md` has no heading `#members`, did you mean `peers`?');
    // Closed without saving, what is on disk holds again.
    editor.close(SERVICE);
    expect(await editor.until(PAGE, (messages) => messages.length === 0)).toEqual([]);
  });
});

test('follows files that change on disk', async () => {
  await withEditor(FILES, async (editor, root) => {
    editor.open(PAGE, PAGE_TEXT);
    renameSync(join(root, SERVICE), join(root, 'docs/services/etdc.md'));
    const changes = [
      { uri: editor.uri(SERVICE), type: 3 },
      { uri: editor.uri('docs/services/etdc.md'), type: 1 },
    ];
    editor.notify('workspace/didChangeWatchedFiles', { changes });
    // What it had read when the file went may be said first.
    await editor.until(PAGE, (said) => said.includes('Unknown service `etcd`, did you mean `etdc`?'));
  });
});

test('judges by settings that are not saved yet, and shows their faults', async () => {
  const settings = FILES['handbook.yml'] ?? '';
  await withEditor(FILES, async (editor, root) => {
    editor.open('handbook.yml', settings);
    editor.open(PAGE, PAGE_TEXT.replace('service: etcd', 'service: etdc'));
    await editor.until(PAGE, (said) => said.length > 0);
    // A value that is none is said at its place; the rest of the settings counts.
    editor.type('handbook.yml', `${settings}rules:\n  reference-resolves: of\n`);
    const [wrong] = await editor.until('handbook.yml', (said) => said.length > 0);
    expect(wrong).toContain('did you mean `off`?');
    expect(editor.diagnostics.get('handbook.yml')?.[0]).toMatchObject({
      code: 'settings-are-valid',
      range: { start: { line: 3, character: 22 }, end: { line: 3, character: 24 } },
    });
    editor.type('handbook.yml', `${settings}rules:\n  reference-resolves: off\n`);
    expect(await editor.until(PAGE, (said) => said.length === 0)).toEqual([]);
    await editor.until('handbook.yml', (said) => said.length === 0);
    // While it does not parse, pages are judged by what was known last.
    editor.type('handbook.yml', `${settings}rules:\n  reference-resolves: off\nleaks: [\n`);
    await editor.until('handbook.yml', (said) => said.length > 0);
    expect(editor.diagnostics.get('handbook.yml')?.[0]).toMatchObject({
      code: 'settings-are-valid',
      range: { start: { line: 5 } },
    });
    expect(editor.diagnostics.get(PAGE)).toEqual([]);
    // Closed without saving, what is on disk counts again.
    editor.close('handbook.yml');
    expect(await editor.until(PAGE, (said) => said.length > 0)).toHaveLength(1);
    expect(editor.diagnostics.get('handbook.yml')).toEqual([]);
    expect(readFileSync(join(root, 'handbook.yml'), 'utf8')).toBe(settings);
  });
});

test('loses nothing that is typed while the handbook is read', async () => {
  await withFiles(FILES, async (root) => {
    const workspace = new Workspace(root);
    const reading = workspace.judgeAll();
    workspace.open(PAGE, PAGE_TEXT.replace('service: etcd', 'service: etdc'));
    await reading;
    const problems = await workspace.judgeAll();
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      `${PAGE}: Unknown service \`etdc\`, did you mean \`etcd\`?`,
    ]);
  });
});

test('completes names, fields, values, headings and links', async () => {
  await withEditor(FILES, async (editor) => {
    const ask = async (text: string, mark: string): Promise<string[]> => {
      editor.type(PAGE, text);
      const { result } = await editor.request('textDocument/completion', at(editor, PAGE, text, mark, mark.length));
      return labels(result);
    };
    editor.open(PAGE, PAGE_TEXT);
    expect(await ask(PAGE_TEXT.replace('service: etcd', 'service: '), 'service: ')).toEqual(['etcd']);
    expect(await ask(PAGE_TEXT.replace('service: etcd', 'alerts: [etcdMe'), 'alerts: [etcdMe')).toEqual([
      'etcdMembersDown',
    ]);
    expect(await ask(PAGE_TEXT.replace('service: etcd', 'alerts:\n  - etcdNo'), '- etcdNo')).toEqual(['etcdNoLeader']);
    expect(await ask(PAGE_TEXT.replace('service: etcd', 'state: '), 'state: ')).toContain('deprecated');
    const fields = await ask(PAGE_TEXT.replace('service: etcd', 'rev'), '\nrev');
    expect(fields).toContain('reviewed');
    expect(fields).not.toContain('title');
    // Half of a front matter, which no parser takes yet.
    expect(await ask('---\ntitle: [a\nservice: e', 'service: e')).toEqual(['etcd']);
    expect(await ask(PAGE_TEXT.replace('(../../docs/services/etcd.md#members)', '(etc'), '(etc')).toContain(
      '../../docs/services/etcd.md',
    );
    expect(await ask(PAGE_TEXT.replace('#members)', '#'), 'etcd.md#')).toEqual(['etcd', 'members']);
    expect(await ask(`${PAGE_TEXT}\n## `, 'etcdMembersDown`.\n\n## ')).toContain('Escalation');
  });
});

test('tells what a name is, and what a field is for', async () => {
  await withEditor(FILES, async (editor) => {
    editor.open(PAGE, PAGE_TEXT);
    const ask = async (mark: string): Promise<string> => {
      const { result } = await editor.request('textDocument/hover', at(editor, PAGE, PAGE_TEXT, mark, 1));
      expect(result.contents.kind).toBe('plaintext');
      return result.contents.value;
    };
    expect(await ask('etcd\n---')).toBe('etcd (service)\nKeeps the state of the cluster.\nOwner: platform-team');
    expect(await ask('etcdMembersDown')).toContain('etcdMembersDown (alert, critical)\nThe cluster has no leader.');
    expect(await ask('service: ')).toMatch(/^service: name of a service\n\n/);
  });
});

test('leads to where a name is written, and to all that point at it', async () => {
  await withEditor(FILES, async (editor) => {
    editor.open(PAGE, PAGE_TEXT);
    const places = async (method: string, mark: string): Promise<string[]> => {
      const params = { ...at(editor, PAGE, PAGE_TEXT, mark, 1), context: { includeDeclaration: true } };
      const { result } = await editor.request(method, params);
      return result
        .map(
          ({ uri, range }: { uri: string; range: { start: { line: number; character: number } } }) =>
            `${editor.file(uri)}:${range.start.line}:${range.start.character}`,
        )
        .sort();
    };
    expect(await places('textDocument/definition', 'etcd\n---')).toEqual([`${SERVICE}:7:0`]);
    expect(await places('textDocument/definition', '../../docs')).toEqual([`${SERVICE}:9:0`]);
    expect(await places('textDocument/definition', 'etcdMembersDown')).toEqual([
      'docs/monitoring/etcd/members.rules.yml:3:15',
      `${OTHER}:5:0`,
    ]);
    // The field and the link of the other page, and the rule that names it by its address.
    expect(await places('textDocument/references', '# etcdNoLeader')).toEqual(
      [`${OTHER}:2:10`, `${OTHER}:21:6`, `${PAGE}:5:0`].sort(),
    );
  });
});

test('renames an alert and its runbook everywhere', async () => {
  await withEditor(FILES, async (editor) => {
    const rules = FILES[RULES] ?? '';
    editor.open(RULES, rules);
    const position = at(editor, RULES, rules, 'alert: etcdNoLeader', 9);
    const prepared = await editor.request('textDocument/prepareRename', position);
    expect(prepared.result.placeholder).toBe('etcdNoLeader');
    const { result } = await editor.request('textDocument/rename', { ...position, newName: 'etcdLeaderLost' });
    const files: Record<string, string> = { ...FILES };
    for (const change of result.documentChanges) {
      if (change.kind === 'rename') {
        const [from, to] = [editor.file(change.oldUri), editor.file(change.newUri)];
        files[to] = files[from] ?? '';
        delete files[from];
      } else {
        const file = editor.file(change.textDocument.uri);
        files[file] = applied(files[file] ?? '', change.edits);
      }
    }
    const expected = Object.entries(FILES).map(([file, text]) => [
      file.replaceAll('etcdNoLeader', 'etcdLeaderLost'),
      text.replaceAll('etcdNoLeader', 'etcdLeaderLost'),
    ]);
    expect(files).toEqual(Object.fromEntries(expected));
  });
});

interface TextEdit {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  newText: string;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: TextEdit['range']['start']): number =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (done, { range, newText }) => done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
      text,
    );
}

test.each([
  ['etcdMembersDown', 'Another runbook is called `etcdMembersDown` already; choose another name.'],
  ['a/b', '`a/b` cannot be the name of a page; use letters, digits, `-`, `_` and `.`.'],
])('refuses the name %s, and says why', async (newName, reason) => {
  await withEditor(FILES, async (editor) => {
    editor.open(PAGE, PAGE_TEXT);
    const { error } = await editor.request('textDocument/rename', {
      ...at(editor, PAGE, PAGE_TEXT, '# etcd', 3),
      newName,
    });
    expect(error?.message).toBe(reason);
  });
});

test('refuses where a name stands in another form, and where nothing has one', async () => {
  const files = { ...FILES, [OTHER]: FILES[OTHER]?.replace('[etcdNoLeader]', '["etcdNo\\x4ceader"]') ?? '' };
  await withEditor(files, async (editor) => {
    editor.open(PAGE, PAGE_TEXT);
    const renamed = await editor.request('textDocument/rename', {
      ...at(editor, PAGE, PAGE_TEXT, '# etcd', 3),
      newName: 'etcdGone',
    });
    expect(renamed.error?.message).toMatch(
      /^`etcdNoLeader` stands in another form in `runbooks\/etcd\/etcdMembersDown.md`, line 3/,
    );
    const prose = await editor.request('textDocument/prepareRename', at(editor, PAGE, PAGE_TEXT, 'has had no'));
    expect(prose.error?.message).toBe('Nothing here has a name that the handbook knows.');
  });
});

test('offers what a Problem suggests as a quick fix', async () => {
  await withEditor(FILES, async (editor) => {
    const broken = PAGE_TEXT.replace('service: etcd', 'service: etdc');
    editor.open(PAGE, broken);
    await editor.until(PAGE, (said) => said.length > 0);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    const { result } = await editor.request('textDocument/codeAction', {
      textDocument: { uri: editor.uri(PAGE) },
      range,
      context: { diagnostics: [] },
    });
    expect(result.map(({ title }: { title: string }) => title)).toEqual(['Write "etcd"']);
    expect(applied(broken, result[0].edit.changes[editor.uri(PAGE)])).toBe(PAGE_TEXT);
  });
});

test('counts as editors do, behind emoji and with Windows line ends', async () => {
  await withEditor(FILES, async (editor) => {
    const text = PAGE_TEXT.replace('See [', '🔥 See [')
      .replace('etcd.md#members', 'etcd.md#gone')
      .replaceAll('\n', '\r\n');
    editor.open(PAGE, text);
    await editor.until(PAGE, (said) => said.length > 0);
    const line = text.split('\r\n').findIndex((one) => one.includes('🔥'));
    expect(editor.diagnostics.get(PAGE)?.[0]?.range).toEqual({
      start: { line, character: '🔥 See [the members]('.length },
      end: { line, character: '🔥 See [the members](../../docs/services/etcd.md#gone'.length },
    });
    const { result } = await editor.request('textDocument/definition', at(editor, PAGE, text, '`etcdMembersDown', 3));
    expect(result).toHaveLength(2);
  });
});

test('stays calm about what is no part of a handbook', async () => {
  await withFiles({ 'notes/readme.txt': 'x' }, async (elsewhere) => {
    await withFiles(FILES, async (root) => {
      const editor = new EditorClient(root, { XDG_CACHE_HOME: cache });
      await editor.start([elsewhere, root, join(root, 'gone')]);
      const outside = {
        uri: pathToFileURL(join(tmpdir(), 'elsewhere.md')).href,
        languageId: 'markdown',
        version: 1,
        text: '# x',
      };
      editor.notify('textDocument/didOpen', { textDocument: outside });
      editor.notify('textDocument/didOpen', { textDocument: { ...outside, uri: 'untitled:Untitled-1' } });
      const position = { line: 99, character: 99 };
      for (const uri of [outside.uri, 'untitled:Untitled-1', 'file://%zz', 'http://example.org/x.md']) {
        const { result, error } = await editor.request('textDocument/hover', { textDocument: { uri }, position });
        expect([result, error]).toEqual([null, undefined]);
      }
      expect((await editor.request('textDocument/nonsense', {})).error?.message).toContain('nonsense');
      editor.open(PAGE, PAGE_TEXT.replace('service: etcd', 'service: etdc'));
      expect(await editor.until(PAGE, (said) => said.length > 0)).toHaveLength(1);
      // Settings that are half typed: what was known before still holds.
      writeFileSync(join(root, 'handbook.yml'), 'name: [');
      editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('handbook.yml'), type: 2 }] });
      editor.type(PAGE, PAGE_TEXT);
      expect(await editor.until(PAGE, (said) => said.length === 0)).toEqual([]);
      expect(await editor.stop()).toBe(0);
    });
  });
});

test('ends when the editor goes away', async () => {
  await withFiles(FILES, async (root) => {
    const editor = new EditorClient(root, { XDG_CACHE_HOME: cache });
    await editor.start();
    editor.process.stdin.end();
    expect(await editor.exited).not.toBeNull();
  });
});

test('does not follow a link out of the handbook', async () => {
  await withFiles({ 'secret.md': '# Secret\n\nA canary.\n' }, async (elsewhere) => {
    await withEditor(FILES, async (editor, root) => {
      symlinkSync(join(elsewhere, 'secret.md'), join(root, 'docs/secret.md'));
      const text = `${PAGE_TEXT}\n[x](../../docs/secret.md) [y](../../../secret.md)\n`;
      editor.open(PAGE, text);
      await editor.until(PAGE, (said) => said.length > 1);
      for (const mark of ['../../docs/secret.md', '../../../secret.md']) {
        expect((await editor.request('textDocument/hover', at(editor, PAGE, text, mark, 3))).result).toBeNull();
        expect((await editor.request('textDocument/definition', at(editor, PAGE, text, mark, 3))).result).toEqual([]);
      }
    });
  });
});
