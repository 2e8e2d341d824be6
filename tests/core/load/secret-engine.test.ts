import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileWords } from '../../../plugins/core/load/guards/find-words.ts';
import { mayHoldASecret } from '../../../plugins/core/load/guards/open-guards.ts';
import { runSecretEngine } from '../../../plugins/core/load/guards/secret-engine.ts';
import { SECRET_HINTS } from '../../../plugins/core/load/guards/secret-hints.ts';
import { corpus } from '../../support/corpus.ts';
import { SECRET_SAMPLES } from '../../support/secret-samples.ts';

const findWords = compileWords(Object.keys(SECRET_HINTS));
const isSuspicious = (text: string): boolean => mayHoldASecret(text, findWords(text));

/** How many secrets the engine finds on its own road. */
async function foundByCore(file: string, text: string): Promise<number> {
  const rules = [{ id: 'preset', rule: creator }];
  const { messages } = await lintSource({
    source: { content: text, filePath: file, contentType: 'text', ext: file.endsWith('.json') ? '.json' : '' },
    options: { config: { rules }, noPhysicFilePath: true },
  } as unknown as Parameters<typeof lintSource>[0]);
  return messages.length;
}

const samples = Object.entries(SECRET_SAMPLES);

describe('the secret engine, asked rule by rule', () => {
  test.each(samples)('finds %s as on its own road, and the first look lets it through', async (_, sample) => {
    const text = `# Backups\n\nUse ${sample} here.\n`;
    expect(await foundByCore('docs/a.md', text)).toBeGreaterThan(0);
    const found = runSecretEngine('docs/a.md', text);
    expect(found.length).toBeGreaterThan(0);
    for (const { span, what } of found) {
      expect(sample).toContain(text.slice(...span));
      expect(what).not.toContain(text.slice(...span));
    }
    expect(isSuspicious(text)).toBe(true);
  });

  test('finds the key of a service account in JSON, also behind escapes', async () => {
    const pem = (SECRET_SAMPLES.privateKey ?? '').replaceAll('\n', '\\n');
    for (const name of ['private_key', 'private\\u005fkey']) {
      const text = `{"private_key_id": "1", "${name}": "${pem}"}`;
      expect(await foundByCore('docs/a.json', text)).toBeGreaterThan(0);
      expect(runSecretEngine('docs/a.json', text).length).toBeGreaterThan(0);
      expect(isSuspicious(text)).toBe(true);
    }
  });

  test('does not obey comments in the text', async () => {
    const text = `<!-- secretlint-disable -->\n\n${SECRET_SAMPLES.github}\n`;
    expect(await foundByCore('docs/a.md', text)).toBe(0);
    expect(runSecretEngine('docs/a.md', text)).toHaveLength(1);
  });

  test('is asked about every text in which its own road finds something, whatever was changed in it', async () => {
    const sample = fc.constantFrom(...samples.map(([, text]) => text));
    const character = fc.constantFrom('a', '_', '-', '.', ' ', '\n', '"', '=', 'K', '\u212a', '@', ':');
    const change = fc.tuple(fc.nat(200), fc.nat(2), character);
    await fc.assert(
      fc.asyncProperty(sample, fc.array(change, { maxLength: 3 }), async (text, changes) => {
        let changed = text;
        for (const [at, length, character] of changes)
          changed = changed.slice(0, at) + character + changed.slice(at + length);
        if ((await foundByCore('docs/a.md', changed)) > 0) {
          expect(isSuspicious(changed)).toBe(true);
          expect(runSecretEngine('docs/a.md', changed).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test.skipIf(corpus === undefined)(
    'is asked about every real file in which its own road finds something',
    async () => {
      const files = readdirSync(corpus ?? '', { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:md|ya?ml|json|sh|txt)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));
      expect(files.length).toBeGreaterThan(400);
      let found = 0;
      for (const file of files) {
        const text = readFileSync(file, 'utf8');
        const count = await foundByCore(file, text);
        found += count;
        if (count > 0) expect(isSuspicious(text), file).toBe(true);
        expect(runSecretEngine(file, text).length, file).toBeGreaterThanOrEqual(count);
      }
      expect(found).toBeGreaterThan(0);
    },
  );
});
