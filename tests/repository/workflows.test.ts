import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readTracked, trackedFiles } from './tracked-files.ts';

const WORKFLOWS = trackedFiles().filter((file) => /^\.github\/workflows\/.*\.ya?ml$/.test(file));

/** Runs by the clock on the default branch, where no contributed content decides what it does. */
const KEEPS_AN_ISSUE = '.github/workflows/stale.yml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  shell?: string;
}
interface Workflow {
  on: unknown;
  permissions?: unknown;
  jobs: Record<string, { permissions?: unknown; steps: Step[] }>;
}
interface Action {
  inputs: Record<string, { default?: string }>;
  runs: { using: string; steps: Step[] };
}

const workflowOf = (file: string): Workflow => parse(readTracked(file));
const action: Action = parse(readTracked('action.yml'));
const stepsOf = (file: string): Step[] => Object.values(workflowOf(file).jobs).flatMap(({ steps }) => steps);

describe.each(WORKFLOWS)('%s', (file) => {
  const workflow = workflowOf(file);

  it('never runs with the rights of the base on content of a pull request', () => {
    expect(triggersOf(workflow)).not.toContain('pull_request_target');
    expect(triggersOf(workflow)).not.toContain('workflow_run');
  });

  it('has a token that reads, and no secrets; only the one that keeps an issue writes issues', () => {
    if (file === KEEPS_AN_ISSUE) {
      expect(workflow.permissions).toEqual({ contents: 'read', issues: 'write' });
      expect(triggersOf(workflow).sort()).toEqual(['schedule', 'workflow_dispatch']);
      return;
    }
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual(
      Object.values(workflow.jobs).map(() => undefined),
    );
    expect(readTracked(file)).not.toMatch(/secrets\.|github\.token|id-token/i);
  });

  it('keeps no token in its checkouts', () => {
    for (const { uses, with: values } of stepsOf(file)) {
      if (uses?.startsWith('actions/checkout@')) expect(values).toMatchObject({ 'persist-credentials': false });
    }
  });
});

describe('steps of workflows and of the action', () => {
  const steps = [...WORKFLOWS.flatMap(stepsOf), ...action.runs.steps];

  it('use actions of others by their commit', () => {
    const used = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(used.filter((uses) => !/^(?:\.\/[\w-]+|[\w.-]+\/[\w./-]+@[0-9a-f]{40})$/.test(uses))).toEqual([]);
    expect(used.length).toBeGreaterThan(4);
  });

  it('put no value into the text of a script, where it would be run', () => {
    expect(steps.map(({ run = '' }) => run).filter((run) => run.includes('${{'))).toEqual([]);
  });
});

describe('the workflow for contributed pages', () => {
  const steps = stepsOf('.github/workflows/lint.yml');

  it('runs for pull requests alone', () => {
    expect(triggersOf(workflowOf('.github/workflows/lint.yml'))).toEqual(['pull_request']);
  });

  it('runs nothing but the action of the base branch, and only reads the head', () => {
    const [base, head, lint, ...more] = steps;
    const ref = '$' + '{{ github.event.pull_request.base.sha }}';
    expect(base?.with).toMatchObject({ path: 'base', ref });
    expect(head?.with).toMatchObject({ path: 'head', 'fetch-depth': 2 });
    expect(head?.with).not.toHaveProperty('ref');
    expect(lint).toEqual({ uses: './base', with: { root: 'head', base: 'base', changed: 'HEAD^1' } });
    expect(more).toEqual([]);
  });

  it('gives the action inputs that it has', () => {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps[2]?.with ?? {})));
  });
});

describe('the action', () => {
  it('hands each input to the script that lints', () => {
    const lint = action.runs.steps.at(-1);
    const handed = Object.keys(lint?.env ?? {}).filter((name) => name !== 'HANDBOOK_FORMAT');
    const script = readTracked('.ci/lint-content');
    expect(handed.filter((name) => !script.includes(`\${${name}:-`))).toEqual([]);
    expect(handed.length).toBe(Object.keys(action.inputs).length - 1); // the version of Node is for another step
  });
});

describe('the component for GitLab', () => {
  const [spec, jobs] = parseAllDocuments(readTracked('templates/handbook-lint.yml')).map((document) => document.toJS());

  it('has the shape of a component: inputs, then jobs and nothing that is of the whole pipeline', () => {
    expect(Object.keys(spec)).toEqual(['spec']);
    expect(Object.keys(jobs)).toEqual(['handbook-lint']);
  });

  it('uses the inputs that it has, and none in the text of a script', () => {
    const used = [...readTracked('templates/handbook-lint.yml').matchAll(/\$\[\[ inputs\.(\w+) \]\]/g)];
    expect(used.map(([, name]) => name).sort()).toEqual(Object.keys(spec.spec.inputs).sort());
    expect(jobs['handbook-lint'].script.join('\n')).not.toContain('$[[');
  });
});

it('offers a hook for pre-commit that looks at the whole handbook', () => {
  const [hook] = parse(readTracked('.pre-commit-hooks.yaml'));
  expect(hook).toMatchObject({ id: 'handbook-lint', entry: 'handbook lint --changed', pass_filenames: false });
  for (const file of ['docs/a.md', 'docs/etcd.rules.yml', 'handbook.yml', 'CODEOWNERS', 'a.dashboard.json'])
    expect(file).toMatch(new RegExp(hook.files));
});

/** YAML 1.1 takes `on` for true, 1.2 does not; GitHub takes it for what it says. */
function triggersOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on as object);
}
