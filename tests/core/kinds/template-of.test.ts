import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKinds } from '../../../plugins/core/kinds/read-kinds.ts';
import { startFields } from '../../../plugins/core/kinds/start-fields.ts';
import { pageTemplate } from '../../../plugins/core/kinds/template-of.ts';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';
import { checkFiles } from '../../support/lint-files.ts';

const { kinds, schemas } = readKinds([join(toolkitFolder(), 'schemas')]);

function kindOf(id: string): (typeof kinds)[number] {
  const kind = kinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no kind ${id}`);
  return kind;
}

const template = (id: string, start?: Parameters<typeof pageTemplate>[2]) =>
  pageTemplate(kindOf(id), schemas.fields(`kinds/${id}`), start);

test('asks for what the kind wants, field by field and section by section', () => {
  expect(template('challenge')).toMatchInlineSnapshot(`
    "---
    # What is at stake. One of fraud, abuse, capacity, security, cost.
    # area: abuse
    # The role to talk to about it, or its address; never a person.
    # contact: abuse desk
    ---

    # Name of the challenge

    ## Problem

    TODO: Say what happens, to whom, and what it costs.

    ## Signals

    TODO: Say how it can be noticed, and what looks the same but is harmless.

    ## What we tried

    TODO: Say what was tried and how it came out, also what did not work.

    ## Open questions

    TODO: Say what is not known yet and what others could answer.
    "
  `);
});

test('fills in what is known and keeps the order of the schema', () => {
  const page = template('report', {
    title: 'October 2026',
    frontMatter: { state: 'draft', services: ['dns'], period: '2026-10' },
    sections: {
      Availability: '| service | share |\n| --- | --- |\n| dns | 99.98 % |',
      'Known limits': 'No probes from outside.',
    },
  });
  expect(page).toMatchInlineSnapshot(`
    "---
    state: draft
    # A year, quarter, month or week: \`2026\`, \`2026-Q3\`, \`2026-09\`, \`2026-W38\`.
    period: 2026-10
    # Services that the report covers, by id.
    services:
      - dns
    ---

    # October 2026

    ## Summary

    TODO: Say in three sentences how the period went for those who use the services.

    ## Availability

    | service | share |
    | --- | --- |
    | dns | 99.98 % |

    ## Incidents

    TODO: Name each incident with its analysis.

    ## What we change

    TODO (or remove this section): Say what will be done differently in the next period.

    ## Known limits

    No probes from outside.
    "
  `);
});

describe.each(kinds.map(({ id }) => id))('the template of %s', (id) => {
  test('is a page of its kind once its fields have values', async () => {
    const kind = kindOf(id);
    const fields = schemas.fields(kind.schemaId);
    const values = startFields(kind).map((name) => [name, exampleOf(fields.get(name))]);
    const filled = pageTemplate(kind, fields, { frontMatter: { state: 'draft', ...Object.fromEntries(values) } });
    const folder = `${kind.folders[0]}/${kind.page === 'folder' ? 'etcd/index.md' : 'etcd.md'}`;
    const { problems } = await checkFiles({ [folder]: filled });
    // The examples name things that this handbook does not have.
    const wrong = problems.filter(({ rule, severity }) => severity === 'error' && rule !== 'reference-resolves');
    expect(wrong).toEqual([]);
  });
});

function exampleOf(field: Record<string, unknown> | undefined): unknown {
  return Array.isArray(field?.examples) ? field.examples[0] : undefined;
}

describe('a template of the kind itself', () => {
  const own = (text: string, start?: Parameters<typeof pageTemplate>[2]) =>
    pageTemplate({ ...kindOf('practice'), template: text }, schemas.fields('kinds/practice'), start);
  const text = '---\n# One word.\narea: incidents\n---\n\n# Practice\n\n## Purpose\n\nWhy do we do it?\n';

  test('is left as it is where nothing is known', () => {
    expect(own(text)).toBe(text);
  });

  test('takes title, fields and sections, and keeps its comments', () => {
    const start = {
      title: 'Costs $& limits',
      frontMatter: { state: 'draft', area: 'capacity' },
      sections: { Purpose: 'Nobody runs out of disks.' },
    };
    expect(own(text, start)).toMatchInlineSnapshot(`
      "---
      # One word.
      area: capacity
      state: draft
      ---

      # Costs $& limits

      ## Purpose

      Nobody runs out of disks.
      "
    `);
    expect(own('Start here.\n', start)).toMatchInlineSnapshot(`
      "---
      state: draft
      area: capacity
      ---

      # Costs $& limits

      Start here.

      ## Purpose

      Nobody runs out of disks.
      "
    `);
  });
});
