import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { corpus } from '../support/corpus.ts';
import { EditorClient } from '../support/editor-client.ts';
import { withFiles } from '../support/lint-files.ts';

// An editor that hangs never answers, and the time of the test runs out.
test.skipIf(corpus === undefined)(
  'the editor answers in every hostile page, typed letter by letter at its end',
  async () => {
    const folder = join(corpus ?? '', 'hostile/files');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    expect(pages.length).toBeGreaterThan(10);
    const names = pages.map((_, index) => `docs/page-${index}.md`);
    const cache = mkdtempSync(join(tmpdir(), 'handbook-editor-'));
    await withFiles(Object.fromEntries(names.map((name) => [name, '# Page\n'])), async (root) => {
      const editor = new EditorClient(root, { XDG_CACHE_HOME: cache });
      await editor.start();
      for (const [index, page] of pages.entries()) {
        const name = names[index] ?? '';
        const text = readFileSync(join(folder, page), 'utf8').slice(0, 300_000);
        editor.open(name, text);
        for (const more of ['\n', '\n[', '\n[x](', '\n## ']) editor.type(name, text + more);
        const lines = `${text}\n## `.split('\n');
        for (const line of [0, 2, Math.floor(lines.length / 2), lines.length - 1]) {
          const at = {
            textDocument: { uri: editor.uri(name) },
            position: { line, character: lines[line]?.length ?? 0 },
          };
          for (const method of ['completion', 'hover', 'definition', 'prepareRename', 'codeAction']) {
            const range = { start: at.position, end: at.position };
            const { error } = await editor.request(`textDocument/${method}`, {
              ...at,
              range,
              context: { diagnostics: [] },
            });
            // A refusal is an answer, a fault of the server is none.
            expect(error?.message ?? '', `${method} in ${page}`).not.toMatch(/failed with/);
          }
        }
      }
      expect(await editor.stop()).toBe(0);
    });
    rmSync(cache, { recursive: true, force: true });
  },
);
