import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePromql } from '../../plugins/core/tools/promql/parse-promql.ts';
import { corpus } from '../support/corpus.ts';

interface Entry {
  expr: string;
  valid: boolean;
  feature?: string[];
  errors?: { message: string; start: number | null; end: number | null }[];
}

describe.skipIf(corpus === undefined)('PromQL of the corpus', () => {
  const read = (name: string): Entry[] =>
    JSON.parse(readFileSync(join(corpus ?? '', 'promql', `${name}.json`), 'utf8'));
  const names = ['parse', 'codemirror', 'format', 'eval', 'rules-exprs'];

  test('is judged as Prometheus judges it, and pointed at where Prometheus points', () => {
    const entries = names.flatMap(read);
    const wrong: string[] = [];
    const elsewhere: string[] = [];
    let refused = 0;
    for (const { expr, valid, feature = [], errors = [] } of entries) {
      const [fault] = parsePromql(expr, new Set(feature)).faults;
      if ((fault === undefined) !== valid) wrong.push(expr);
      const [upstream] = errors;
      if (fault === undefined || typeof upstream?.start !== 'number' || upstream.end === null) continue;
      refused++;
      const start = Buffer.byteLength(expr.slice(0, fault.span[0]));
      if (start < upstream.start || start > upstream.end) elsewhere.push(expr);
    }
    const places = refused - elsewhere.length;
    console.log(
      `PromQL: ${entries.length} expressions, ${wrong.length} judged wrongly; ${places} of ${refused} faults in place`,
    );
    expect(wrong).toEqual([]);
    // Upstream points behind the parenthesis, we at it.
    expect(elsewhere).toEqual(['(1))']);
  });

  test('is parsed at a rate of five thousand expressions in less than two and a half seconds of CPU', () => {
    const entries = names.flatMap(read);
    const { user, system } = process.cpuUsage();
    for (let index = 0; index < 5000; index++) {
      const { expr, feature = [] } = entries[index % entries.length] as Entry;
      parsePromql(expr, new Set(feature));
    }
    const after = process.cpuUsage();
    const seconds = (after.user - user + after.system - system) / 1e6;
    console.log(`PromQL: 5000 expressions in ${seconds.toFixed(2)} s of CPU`);
    expect(seconds).toBeLessThan(2.5);
  });

  test('is refused without the features that it needs', () => {
    const needing = names.flatMap(read).filter(({ valid, feature }) => valid && feature !== undefined);
    const taken = needing.filter(({ expr }) => parsePromql(expr, new Set()).faults.length === 0);
    console.log(`PromQL: ${needing.length} expressions need a feature`);
    expect(taken).toEqual([]);
  });
});
