import { expect, test } from 'vitest';
import { readSchemaFiles } from '../../../plugins/core/kinds/read-schema-files.ts';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';
import { HandbookError } from '../../../plugins/core/model/handbook-error.ts';
import { compileSchemas } from '../../../plugins/core/schema/compile-schemas.ts';
import type { JsonObject } from '../../../plugins/core/schema/schema-fields.ts';
import { cpuMilliseconds } from '../../support/cpu-milliseconds.ts';

const TOOLKIT = readSchemaFiles([`${toolkitFolder()}/schemas`]);

const practice = (json: JsonObject) => compileSchemas([...TOOLKIT, { file: 'kinds/practice.schema.json', json }]);

function refusal(json: JsonObject): string {
  try {
    practice(json);
    return 'taken';
  } catch (error) {
    if (!(error instanceof HandbookError)) throw error;
    return `${error.message}\n${error.hint}`;
  }
}

test('the schemas of the toolkit meet the meta-schema themselves', () => {
  expect(() => compileSchemas(TOOLKIT.map((file) => ({ ...file, proven: false })))).not.toThrow();
});

test('names the schema and the place that cannot be used', () => {
  const faulty: JsonObject[] = [
    { type: 'objekt' },
    { type: 'object', 'x-kind': { folders: ['docs/practices'] } },
    { type: 'object', 'x-kind': { label: { one: 'practice', many: 'practices' }, folders: ['../outside'] } },
    {
      type: 'object',
      properties: { service: { type: 'string', 'x-reference': { to: [], label: 'a', inverse: 'b' } } },
    },
    { type: 'object', properties: { host: { type: 'string', pattern: '(?=web)web' } } },
    { type: 'object', properties: { host: { type: 'string', pattern: 'x'.repeat(2000) } } },
    { $ref: 'https://schemas.example.org/practice.json' },
    { $ref: '../../../package.json' },
    { type: 'object', propertys: {} },
  ];
  expect(faulty.map(refusal).join('\n\n')).toMatchInlineSnapshot(`
    "Schema \`kinds/practice.schema.json\` is not valid at \`/type\`: must be equal to one of the allowed values (["array","boolean","integer","null","number","object","string"]).
    Compare it with schemas/kinds/runbook.schema.json; the annotations are described in schemas/meta.schema.json.

    Schema \`kinds/practice.schema.json\` is not valid at \`/x-kind\`: must have required property 'label'.
    Compare it with schemas/kinds/runbook.schema.json; the annotations are described in schemas/meta.schema.json.

    Schema \`kinds/practice.schema.json\` is not valid at \`/x-kind/folders/0\`: must match pattern "^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$".
    Compare it with schemas/kinds/runbook.schema.json; the annotations are described in schemas/meta.schema.json.

    Schema \`kinds/practice.schema.json\` is not valid at \`/properties/service/x-reference/to\`: must NOT have fewer than 1 items.
    Compare it with schemas/kinds/runbook.schema.json; the annotations are described in schemas/meta.schema.json.

    Schema \`kinds/practice.schema.json\` has no usable pattern at \`/properties/host/pattern\`, expected RE2.
    RE2 has no look-around and no back references; write the pattern without them, in at most 1000 characters.

    Schema \`kinds/practice.schema.json\` has no usable pattern at \`/properties/host/pattern\`, expected RE2.
    RE2 has no look-around and no back references; write the pattern without them, in at most 1000 characters.

    Schema \`kinds/practice.schema.json\` cannot be used: can't resolve reference https://schemas.example.org/practice.json from id kinds/practice.schema.json.
    References lead to files inside schemas/ only, such as \`../shared.schema.json\`; check the path and the name.

    Schema \`kinds/practice.schema.json\` cannot be used: can't resolve reference ../../../package.json from id kinds/practice.schema.json.
    References lead to files inside schemas/ only, such as \`../shared.schema.json\`; check the path and the name.

    Schema \`kinds/practice.schema.json\` cannot be used: strict mode: unknown keyword: "propertys".
    Correct the schema, or remove the file."
  `);
});

test('patterns of a fork take no longer on text that is made to hurt', () => {
  const schemas = practice({ type: 'object', properties: { host: { type: 'string', pattern: '^(a+)+$' } } });
  const start = cpuMilliseconds();
  expect(schemas.errors('kinds/practice', { host: `${'a'.repeat(50_000)}!` })).toHaveLength(1);
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});

test('each pattern is its own, also when ajv keeps them for later', () => {
  const host = { type: 'string', pattern: '^[a-z]+$' };
  const port = { type: 'string', pattern: '^[0-9]+$' };
  const schemas = practice({ type: 'object', properties: { host, port } });
  expect(schemas.errors('kinds/practice', { host: 'web', port: '443' })).toEqual([]);
});

test('an id of its own does not make a schema reach others than those in its folder', () => {
  const json = {
    $id: 'https://schemas.example.org/x.json',
    type: 'object',
    allOf: [{ $ref: '../shared.schema.json' }],
  };
  expect(practice(json).errors('kinds/practice', { reviewed: 'never' })).toHaveLength(1);
});
