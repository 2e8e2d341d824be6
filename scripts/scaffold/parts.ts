import { addImport, addLast, addRow, addSorted, type ListEdit } from './list-edits.ts';

/** A part of the toolkit that can be scaffolded. */
export interface Part {
  /** Where they go, and where their templates stand below scripts/templates/<part>/. */
  files: readonly string[];
  /** Those that make sense only beside the sources of the toolkit. */
  toolkitFiles: readonly string[];
  lists: readonly ListedIn[];
  /** What a person does next. */
  next: readonly string[];
}

/** A line in a list that names every part. */
export interface ListedIn {
  file: string;
  edit: ListEdit;
  line: string;
  /** True where a toolkit without such a list is whole all the same. */
  optional?: true;
}

/** Everything that `handbook scaffold` can write. `template-name` stands for the name in each of its forms. */
export const parts = {
  rule: {
    files: [],
    toolkitFiles: [
      'plugins/core/rules/template-name.ts',
      'tests/rules/template-name.test.ts',
      'docs/reference/rules/template-name.md',
    ],
    lists: [
      {
        file: 'plugins/core/rules/index.ts',
        edit: addImport,
        line: "import { templateName } from './template-name.ts';",
      },
      { file: 'plugins/core/rules/index.ts', edit: addSorted, line: 'templateName' },
    ],
    next: [
      'Write what the rule is about into these files: as they are, it finds headings that end with a colon.',
      'npx vitest run tests/rules/template-name.test.ts tests/rules/registry.test.ts tests/rules/examples.test.ts',
      'npm run prepare && npx vitest run -u tests/cli/commands.test.ts   (what `handbook rules` prints)',
    ],
  },
  kind: {
    files: ['schemas/kinds/template-name.schema.json'],
    toolkitFiles: ['docs/reference/kinds/template-name.md'],
    lists: [],
    next: [
      'Describe the kind, its sections and its fields in the schema.',
      'handbook new template-name NAME   (a first page of the kind)',
    ],
  },
  tool: {
    files: [],
    toolkitFiles: [
      'plugins/core/tools/template-name/index.ts',
      'plugins/core/tools/template-name/looks-like-template-name.ts',
      'plugins/core/tools/template-name/read-template-name.ts',
      'tests/core/tools/template-name.test.ts',
      'docs/reference/tools/template-name.md',
    ],
    lists: [
      {
        file: 'plugins/core/tools/index.ts',
        edit: addImport,
        line: "import { templateName } from './template-name/index.ts';",
      },
      { file: 'plugins/core/tools/index.ts', edit: addLast, line: 'templateName' },
      {
        file: 'docs/reference/tools/index.md',
        edit: addRow,
        line: '| [Template name](template-name.md) | say in a few words what is read |',
        optional: true,
      },
    ],
    next: [
      'Write what the program accepts into these files: as they are, they want `checks:` to be a list.',
      'Add the page to docs/reference/index.md, and a line to CHANGELOG.md.',
      'npx vitest run tests/core/tools/template-name.test.ts',
    ],
  },
  reporter: {
    files: [],
    toolkitFiles: ['plugins/core/report/template-name.ts', 'tests/core/report/template-name.test.ts'],
    lists: [
      {
        file: 'plugins/core/report/index.ts',
        edit: addImport,
        line: "import { reportTemplateName } from './template-name.ts';",
      },
      { file: 'plugins/core/report/index.ts', edit: addLast, line: "'template-name': reportTemplateName" },
    ],
    next: [
      'Write the format into these files: as they are, they print a line per problem.',
      'Name the format at `lint --format` in docs/reference/command-line.md, and add a line to CHANGELOG.md.',
      'npx vitest run tests/core/report/template-name.test.ts',
    ],
  },
} satisfies Record<string, Part>;

/** What more there is to do for a kind of the toolkit itself. */
export const nextForKindOfToolkit = [
  'npx tsx scripts/generate-types.ts   (the types of its front matter)',
  'Add the fields to tests/core/schema/broken-fields.ts, each broken once, then: npx vitest run -u tests/core/schema tests/core/kinds',
];

export type PartName = keyof typeof parts;
