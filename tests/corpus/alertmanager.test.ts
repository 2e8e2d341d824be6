import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alertmanager } from '../../plugins/core/tools/alertmanager/index.ts';
import { corpus } from '../support/corpus.ts';

interface Verdict {
  file: string;
  /** Of Debian's amtool, which is older than what the files were written for. */
  ok: boolean;
  upstream?: { valid: boolean };
}

describe.skipIf(corpus === undefined)('Alertmanager configurations of the corpus', () => {
  const folder = corpus ?? '';
  const verdicts: Verdict[] =
    corpus === undefined ? [] : JSON.parse(readFileSync(join(folder, 'alertmanager/verdicts.json'), 'utf8')).files;

  const judge = ({ file }: Verdict) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const source = {
      file,
      text,
      language: undefined,
      settings: {},
      spanInFile: (span: readonly [number, number]) => span,
    };
    const { findings } = alertmanager.read(source);
    return { isKnown: alertmanager.detect(source), errors: findings.filter(({ severity }) => severity === undefined) };
  };

  test('are judged as Alertmanager judges them', () => {
    const accepted: string[] = [];
    const refused: string[] = [];
    for (const verdict of verdicts) {
      const { errors } = judge(verdict);
      const isValid = verdict.upstream?.valid ?? verdict.ok;
      if (errors.length === 0 && !isValid) accepted.push(verdict.file);
      if (errors.length > 0 && isValid) refused.push(`${verdict.file}: ${errors[0]?.message}`);
    }
    console.log(
      `Alertmanager: ${verdicts.length} files, ${accepted.length} false accepts, ${refused.length} false refuses`,
    );
    expect({ accepted, refused }).toEqual({ accepted: [], refused: [] });
  });

  test('are known by what is in them, also where they are broken', () => {
    // Nothing in it says what it should be.
    const unknown = verdicts.filter((verdict) => !judge(verdict).isKnown).map(({ file }) => file);
    expect(unknown).toEqual(['alertmanager/cli/conf.bad.yml']);
  });
});
