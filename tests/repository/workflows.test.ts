import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readTracked, trackedFiles } from './tracked-files.ts';

const workflows = trackedFiles().filter((file) => /^\.github\/workflows\/.*\.ya?ml$/.test(file));

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { steps: { run?: string; with?: Record<string, unknown>; uses?: string }[] }>;
}

const read = (file: string): Workflow => parse(readTracked(file)) as Workflow;

test('each workflow says what its token may do', () => {
  expect(Object.fromEntries(workflows.map((file) => [file, read(file).permissions]))).toMatchInlineSnapshot(`
    {
      ".github/workflows/ci.yml": {
        "contents": "read",
      },
      ".github/workflows/stale.yml": {
        "contents": "read",
        "issues": "write",
      },
    }
  `);
});

test.each(workflows)(
  '%s puts nothing into a shell but by the environment, and leaves no token in the clone',
  (file) => {
    const steps = Object.values(read(file).jobs).flatMap((job) => job.steps);
    expect(steps.length).toBeGreaterThan(0);
    // What stands in `${{ }}` becomes part of the script before the shell sees it.
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
    const checkouts = steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  },
);
