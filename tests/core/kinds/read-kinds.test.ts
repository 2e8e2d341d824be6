import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kindOf } from '../../../plugins/core/kinds/kind-of.ts';
import { type KindsReading, readKinds } from '../../../plugins/core/kinds/read-kinds.ts';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';

const TOOLKIT = join(toolkitFolder(), 'schemas');
const PRACTICE = {
  title: 'Practice',
  description: 'How we do something every time.',
  'x-kind': {
    label: { one: 'practice', many: 'practices' },
    folders: ['docs/practices'],
    sections: [{ title: 'Why', required: true }],
  },
  type: 'object',
  allOf: [{ $ref: '../shared.schema.json' }],
  unevaluatedProperties: false,
  properties: {
    steps: {
      description: 'The runbooks in which it is followed.',
      examples: [[{ runbook: 'etcdNoLeader' }]],
      type: 'array',
      items: {
        type: 'object',
        properties: {
          runbook: { type: 'string', 'x-reference': { to: ['runbook'], label: 'shown in', inverse: 'shows' } },
        },
      },
    },
  },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbook-kinds-'));
  mkdirSync(join(root, 'kinds'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, json: unknown) =>
  writeFileSync(join(root, name), typeof json === 'string' ? json : JSON.stringify(json));
const read = (): KindsReading => readKinds([TOOLKIT, root]);

function refusal(): string {
  try {
    read();
    return 'taken';
  } catch (error) {
    return `${(error as Error).message} | ${(error as { hint?: string }).hint}`.replaceAll(root, '<handbook>/schemas');
  }
}

test('reads the kinds of the toolkit with their relations', () => {
  const { kinds, sharedReferences } = readKinds([TOOLKIT, join(root, 'absent')]);
  const runbook = kinds.find(({ id }) => id === 'runbook');
  expect(
    kinds.map(({ id, label, folders, reviewEvery, schemaId }) => [id, label.many, folders, reviewEvery, schemaId]),
  ).toMatchInlineSnapshot(`
    [
      [
        "advisory",
        "advisories",
        [
          "docs/advisories",
        ],
        undefined,
        "kinds/advisory",
      ],
      [
        "challenge",
        "challenges",
        [
          "docs/challenges",
        ],
        "P12M",
        "kinds/challenge",
      ],
      [
        "monitoring",
        "monitoring pages",
        [
          "docs/monitoring",
        ],
        "P12M",
        "kinds/monitoring",
      ],
      [
        "practice",
        "practices",
        [
          "docs/practices",
        ],
        "P12M",
        "kinds/practice",
      ],
      [
        "rca",
        "root cause analyses",
        [
          "docs/rcas",
        ],
        undefined,
        "kinds/rca",
      ],
      [
        "report",
        "status reports",
        [
          "docs/status/reports",
        ],
        undefined,
        "kinds/report",
      ],
      [
        "runbook",
        "runbooks",
        [
          "runbooks",
        ],
        "P6M",
        "kinds/runbook",
      ],
      [
        "service",
        "services",
        [
          "docs/services",
        ],
        "P12M",
        "kinds/service",
      ],
    ]
  `);
  expect(
    runbook?.references.map(({ path, to, label, inverse }) => `${path} ${label} ${to}, ${inverse}`),
  ).toMatchInlineSnapshot(`
    [
      "alerts[] answers alert, answered by",
      "service belongs to service, has runbook",
      "dashboards[] shown on dashboard, shows",
      "practices[] follows practice, followed by",
      "replaced-by replaced by any, replaces",
      "related[] related to any, related to",
    ]
  `);
  expect(sharedReferences.map(({ path }) => path)).toEqual(['replaced-by', 'related[]']);
  expect(runbook?.sections.map(({ title, required }) => (required ? title : `${title}?`))).toMatchInlineSnapshot(`
    [
      "Meaning",
      "Impact",
      "Diagnosis",
      "Mitigation",
      "Verification?",
      "Rollback?",
      "Escalation?",
    ]
  `);
});

test('one file adds a kind, with its folder, sections, references and checks', () => {
  write('kinds/practice.schema.json', PRACTICE);
  const { kinds, schemas } = read();
  const practice = kindOf('docs/practices/four-eyes.md', [], kinds);
  expect(practice?.sections).toEqual([
    { title: 'Why', synonyms: [], required: true, requiredUnless: undefined, prompt: '' },
  ]);
  expect(practice?.references.map(({ path }) => path)).toEqual(['steps[].runbook', 'replaced-by', 'related[]']);
  expect(schemas.errors('kinds/practice', { owner: 'platform', reviewed: '2026-02-30' })).toHaveLength(1);
});

test('a kind of the same id replaces that of the toolkit, other schemas cannot be replaced', () => {
  const folders = ['operations/services'];
  write('kinds/service.schema.json', { ...PRACTICE, 'x-kind': { ...PRACTICE['x-kind'], folders } });
  write('handbook.schema.json', { type: 'object' });
  const { kinds, schemas } = read();
  expect(kinds.find(({ id }) => id === 'service')?.folders).toEqual(folders);
  expect(schemas.errors('handbook', { rules: { 'link-stays-inside': 'never' } })).toHaveLength(1);
});

test('the folder of the toolkit, named twice, is read once', () => {
  expect(readKinds([TOOLKIT, TOOLKIT]).kinds).toHaveLength(readKinds([TOOLKIT]).kinds.length);
});

test('says what is wrong with a schema that cannot be used', () => {
  const cases: [string, unknown][] = [
    ['kinds/practice.schema.json', '{ "type": "object", }'],
    ['kinds/practice.schema.json', []],
    ['kinds/practice.schema.json', { type: 'object' }],
    ['kinds/Practice.schema.json', PRACTICE],
  ];
  const refusals = cases.map(([name, json]) => {
    write(name, json);
    const message = refusal();
    rmSync(join(root, name));
    return message;
  });
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "Schema \`schemas/kinds/practice.schema.json\` is not valid JSON at 1:21. | Correct it; a schema is plain JSON, without comments and without a comma after the last item.
    Schema \`schemas/kinds/practice.schema.json\` is not a JSON object, expected a schema of a kind. | Compare \`<handbook>/schemas/kinds/practice.schema.json\` with schemas/kinds/service.schema.json of the toolkit.
    Schema \`schemas/kinds/practice.schema.json\` says nothing about its kind, expected \`x-kind\`. | Add \`x-kind\` with a label and the folders of such pages, as schemas/kinds/service.schema.json does.
    Schema \`schemas/kinds/Practice.schema.json\` names a kind \`Practice\`, expected lower case letters and \`-\`. | The name of the file is the id of the kind: rename the file."
  `);
});

test('follows no link out of the folder', () => {
  symlinkSync(join(TOOLKIT, 'report.schema.json'), join(root, 'kinds/report.schema.json'));
  expect(read().kinds.map(({ id }) => id)).toEqual(readKinds([TOOLKIT]).kinds.map(({ id }) => id));
});

test('a template that a kind names must be there', () => {
  const named = { ...PRACTICE, 'x-kind': { ...PRACTICE['x-kind'], template: 'practice.template.md' } };
  write('kinds/practice.schema.json', named);
  expect(refusal()).toMatchInlineSnapshot(
    `"Schema \`schemas/kinds/practice.schema.json\` names the template \`practice.template.md\`, which is not there. | Write \`schemas/kinds/practice.template.md\`, or remove \`template\`: a new page is then made from sections and fields."`,
  );
  write('kinds/practice.template.md', '# Name of the practice\n');
  expect(read().kinds.find(({ id }) => id === 'practice')?.template).toBe('# Name of the practice\n');
});
