import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../plugins/core/schema/read-yaml.ts';
import { corpus } from '../../support/corpus.ts';
import { cpuMilliseconds } from '../../support/cpu-milliseconds.ts';
import { print } from './print-faults.ts';

describe.skipIf(corpus === undefined)('front matter that means harm', () => {
  test.each([
    'v02-yaml-alias-bomb',
    'v12-duplicate-keys',
    'v13-proto-keys',
    'v48-yaml-js-tags',
    'v49-yaml-recursive-alias',
    'v50-yaml-tabs',
  ])('%s is a fault, at once', (name) => {
    const start = cpuMilliseconds();
    const { reading, printed } = readCase(name);
    expect(printed).toMatchSnapshot();
    expect(reading.faults).not.toEqual([]);
    // A value that grows when it is written out, or never ends, would harm whoever stores it.
    expect(JSON.stringify(reading.value).length).toBeLessThan(200_000);
    expect(cpuMilliseconds() - start).toBeLessThan(2000);
  });

  test('keys of prototypes reach no object', () => {
    const { value } = readCase('v13-proto-keys').reading;
    expect(Object.keys(value as object)).toEqual(['id', 'title']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each(['v51-yaml-norway', 'v52-title-object'])('%s is YAML like any other, for the schema to judge', (name) => {
    const { reading, printed } = readCase(name);
    expect(printed).toBe('');
    expect(reading.value).toMatchSnapshot();
  });
});

function readCase(name: string) {
  const text = readFileSync(join(corpus ?? '', 'hostile/files', `${name}.md`), 'utf8');
  const start = text.indexOf('\n') + 1;
  const reading = readYaml(text.slice(start, text.indexOf('\n---', start) + 1), { offset: start });
  return { reading, printed: print(text, reading.faults) };
}
