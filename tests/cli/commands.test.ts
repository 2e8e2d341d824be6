import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { withFiles } from '../support/lint-files.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { runCommand } from '../support/run-command.ts';

const FILES = {
  'runbooks/etcd/etcdNoLeader.md': runbook({ frontMatter: 'alerts: [etcdNoLeader, etcdLeaderGone]\n' }),
  'docs/services/etcd.md':
    '---\nowner: platform\n---\n\n# etcd\n\nSee [its runbook](../../runbooks/etcd/etcdNoLeader.md).\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader', {
    runbookUrl: 'https://handbook.example.org/alerts/etcdNoLeader',
  }),
  'handbook.yml': 'name: Platform\nurl: https://handbook.example.org\n',
};

const run = (...args: string[]): Promise<string> =>
  withFiles(FILES, async (root) => {
    const { code, stdout, stderr } = runCommand([...args, '--root', root]);
    return `${stdout}${stderr}exit ${code}`;
  });

test('lint prints a report of the promised shape', async () => {
  const json = (await run('lint', '--no-cache', '--format', 'json')).replace(/exit 1$/, '');
  const read = (file: string): object =>
    JSON.parse(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8'));
  const ajv = new Ajv({ strict: false, formats: { uri: true } });
  const validate = ajv.compile(read('report.schema.json'));
  validate(JSON.parse(json));
  expect(validate.errors).toBeNull();
  expect(JSON.parse(json).problems).toHaveLength(1);
});

test('lint reports only the paths that were asked for', async () => {
  await withFiles(FILES, async (root) => {
    expect(runCommand(['lint', 'docs', '--no-cache'], { cwd: root }).stdout).toMatchInlineSnapshot(`
      "No problems in 3 files.
      "
    `);
    expect(runCommand(['lint', 'runbooks/etcd', '--no-cache'], { cwd: root }).stdout).toMatchInlineSnapshot(`
      "runbooks/etcd/etcdNoLeader.md:3:24 error  Unknown alert \`etcdLeaderGone\`; name one that exists, or remove it.  reference-resolves
        2 | title: etcdNoLeader
        3 | alerts: [etcdNoLeader, etcdLeaderGone]
          |                        ^^^^^^^^^^^^^^

      1 error in 3 files.
      "
    `);
  });
});

test('coverage says what is missing', async () => {
  expect(await run('coverage', '--no-cache')).toMatchInlineSnapshot(`
    "    1 of 1  alerts with a runbook
        1 of 1  alert rules with a runbook
             0  alert rules whose runbook is elsewhere
        0 of 1  runbooks without an alert
        0 of 1  services without an owner
        0 of 1  rule files with unit tests
    exit 0"
  `);
});

describe('resolve', () => {
  test('leads from names and URLs to pages', async () => {
    expect(
      await run(
        'resolve',
        'etcdNoLeader',
        'https://handbook.example.org/alerts/etcdnoleader/',
        'docs/services/etcd.md',
        '--no-cache',
      ),
    ).toMatchInlineSnapshot(`
      "etcdNoLeader
        runbook  etcdNoLeader  /runbooks/etcd/etcdNoLeader  runbooks/etcd/etcdNoLeader.md
        alert    etcdNoLeader  /alerts/etcdNoLeader
      https://handbook.example.org/alerts/etcdnoleader/
        runbook  etcdNoLeader  /runbooks/etcd/etcdNoLeader  runbooks/etcd/etcdNoLeader.md
      docs/services/etcd.md
        service  etcd  /services/etcd  docs/services/etcd.md
      exit 0"
    `);
  });

  test('says what was probably meant', async () => {
    expect(
      await run('resolve', 'etcdNoLeadr', 'https://handbook.example.org/runbooks/etcd/gone', '--no-cache'),
    ).toMatchInlineSnapshot(`
      "etcdNoLeadr  nobody has this name, did you mean \`etcdNoLeader\`?
      https://handbook.example.org/runbooks/etcd/gone  no runbook \`gone\` (an address of this handbook)
      exit 1"
    `);
  });
});

test('graph lists names and references', async () => {
  expect(await run('graph', '--no-cache')).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "nodes": [
        {
          "id": "docs/services/etcd.md",
          "kind": "service",
          "name": "etcd",
          "title": "etcd",
          "address": "/services/etcd",
          "file": "docs/services/etcd.md"
        },
        {
          "id": "runbooks/etcd/etcdNoLeader.md",
          "kind": "runbook",
          "name": "etcdNoLeader",
          "title": "etcdNoLeader",
          "address": "/runbooks/etcd/etcdNoLeader",
          "file": "runbooks/etcd/etcdNoLeader.md"
        },
        {
          "id": "alert:etcdNoLeader",
          "kind": "alert",
          "name": "etcdNoLeader",
          "title": "etcdNoLeader",
          "address": "/alerts/etcdNoLeader"
        },
        {
          "id": "metric:etcd_server_has_leader",
          "kind": "metric",
          "name": "etcd_server_has_leader",
          "title": "etcd_server_has_leader",
          "address": "/metrics/e#etcd_server_has_leader"
        },
        {
          "id": "rules:etcd",
          "kind": "rules",
          "name": "etcd",
          "title": "etcd.rules.yml",
          "address": "/rules/etcd"
        }
      ],
      "edges": [
        {
          "from": "docs/services/etcd.md",
          "to": "runbooks/etcd/etcdNoLeader.md",
          "label": "links to",
          "inverse": "linked from",
          "file": "docs/services/etcd.md",
          "line": 7,
          "column": 5,
          "derived": false
        },
        {
          "from": "runbooks/etcd/etcdNoLeader.md",
          "to": "alert:etcdNoLeader",
          "label": "answers",
          "inverse": "answered by",
          "file": "runbooks/etcd/etcdNoLeader.md",
          "line": 3,
          "column": 10,
          "derived": false
        },
        {
          "from": "runbooks/etcd/etcdNoLeader.md",
          "to": "docs/services/etcd.md",
          "label": "belongs to",
          "inverse": "has runbook",
          "file": "runbooks/etcd/etcdNoLeader.md",
          "line": 1,
          "column": 1,
          "derived": true
        },
        {
          "from": "alert:etcdNoLeader",
          "to": "docs/services/etcd.md",
          "label": "watches",
          "inverse": "watched by",
          "file": "docs/monitoring/etcd/etcd.rules.yml",
          "line": 4,
          "column": 16,
          "derived": true
        },
        {
          "from": "alert:etcdNoLeader",
          "to": "metric:etcd_server_has_leader",
          "label": "uses",
          "inverse": "used by",
          "file": "docs/monitoring/etcd/etcd.rules.yml",
          "line": 5,
          "column": 15,
          "derived": true
        },
        {
          "from": "rules:etcd",
          "to": "alert:etcdNoLeader",
          "label": "contains",
          "inverse": "contained in",
          "file": "docs/monitoring/etcd/etcd.rules.yml",
          "line": 4,
          "column": 16,
          "derived": true
        }
      ]
    }
    exit 0"
  `);
});

describe('graph --around', () => {
  test('shows what is near a name, an alert and its runbook as one', async () => {
    expect(await run('graph', '--format', 'mermaid', '--around', 'etcdNoLeader', '--no-cache')).toMatchInlineSnapshot(`
      "flowchart LR
        n1[["etcd (service)"]]
        n2["etcdNoLeader (runbook)"]
        n3{{"etcdNoLeader (alert)"}}
        n4["etcd#95;server#95;has#95;leader (metric)"]
        n5["etcd.rules.yml (rules)"]
        n1 -->|"links to"| n2
        n2 -->|"answers"| n3
        n2 -.->|"belongs to"| n1
        n3 -.->|"watches"| n1
        n3 -.->|"uses"| n4
        n5 -.->|"contains"| n3
      exit 0"
    `);
    expect(
      await run('graph', '--format', 'dot', '--around', 'docs/services/etcd.md', '--depth', '0', '--no-cache'),
    ).toContain('n1 [label="etcd"');
  });

  test('says what was probably meant, and refuses a name of several things', async () => {
    expect(await run('graph', '--around', 'etcdNoLeadr', '--no-cache')).toMatchInlineSnapshot(`
      "handbook: Nothing is called \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`?
        A name is an alert, the id of a page or its file; \`handbook graph\` lists all of them.
      exit 2"
    `);
    const twice = { ...FILES, 'runbooks/dns/slow.md': runbook(), 'runbooks/ceph/slow.md': runbook() };
    await withFiles(twice, async (root) => {
      const { code, stderr } = runCommand(['graph', '--around', 'slow', '--no-cache', '--root', root]);
      expect(`${stderr}exit ${code}`).toMatchInlineSnapshot(`
        "handbook: The name \`slow\` stands for several things that are not linked to each other.
          Name one of them: \`runbooks/ceph/slow.md\`, \`runbooks/dns/slow.md\`.
        exit 2"
      `);
    });
  });
});

test('rules lists every rule with its severity', async () => {
  expect(runCommand(['rules']).stdout).toMatchInlineSnapshot(`
    "absent-is-used-well             warning (alerting)  \`absent\` stands around a selector, and what is done with it can come true.
    address-is-unique               error (guard)       Every page has an address of its own, also where upper and lower case are one.
    alert-compares                  warning (alerting)  The expression of an alert compares with a limit, so that it does not fire for every series that exists.
    alert-has-a-runbook             warning             Every alert that can page somebody says what to do: it has a runbook here or a \`runbook_url\`.
    alert-has-a-severity            warning (alerting)  Every alert says how urgent it is, in a label \`severity\` that routing and people can go by.
    alert-has-a-summary             warning (alerting)  Every alert says what is wrong in a line, its \`summary\`, and in full, its \`description\`.
    alert-reaches-a-receiver        warning             Every alert is taken by a route that somebody wrote for it, not by the default of the root alone.
    alert-waits                     warning (alerting)  An alert on single samples waits with \`for\` until two evaluations at least have seen the same.
    annotation-is-known             info (alerting)     Every annotation of an alert is a common one, or handbook.yml lists it.
    annotation-is-spelled-right     warning             No annotation of an alert is nearly called as one that notifications show.
    baseline-is-current             warning             Every entry of the baseline still holds a problem, so that it shrinks as the handbook gets better.
    commands-can-be-pasted          info                A block of commands holds commands alone: what is copied from it has neither prompts nor output in it.
    danger-is-announced             info                A command that is hard to take back stands below a warning, or on a page that says how to go back.
    dashboard-variable-is-defined   warning             Every variable in the queries of a dashboard is one that the dashboard defines.
    dashboard-variable-is-used      info                Every variable of a dashboard changes something that it shows.
    data-source-is-a-variable       warning             A dashboard lets its reader choose the data source, so that it works in every Grafana.
    embargo                         error (guard)       A public repository holds nothing that is internal, restricted or still under embargo.
    fence-has-a-language            info                A block of code says what it is: a command to copy, its output, a configuration.
    fence-parses                    warning             A block that says it is YAML, JSON or PromQL can be read as such, so that what a reader copies works.
    file-is-markdown                error (guard)       Every page is a UTF-8 text file of Markdown, never a program, a link or a binary.
    front-matter-parses             error               The front matter of a page is YAML that every reader understands in the same way.
    heading-order                   info                A page has one heading of level 1 at most, and no level is left out on the way down.
    html-is-safe                    warning             HTML in a page is shown as its author meant it: nothing of it is removed, hidden or swallowed.
    input-is-used                   warning             Every input of a page is filled in somewhere: nobody is asked for a value that changes nothing.
    input-pattern-is-bounded        warning             The pattern of an input is made of characters and classes with bounds, so that the page can check a value by it.
    labels-are-stable               warning             The labels of an alert stay the same while it fires: the value stands in an annotation.
    leaks                           warning (guard)     A public handbook tells nothing of the inside: addresses, hosts, chat rooms, persons, customers.
    link-stays-inside               error (guard)       A link leads to a page, a published file or a web address, never to a foreign file or a script.
    link-text-says-where            info                The text of a link says where it leads, also to somebody who hears or skims the links alone.
    metric-is-known                 info (alerting)     Every metric that an alert looks at is one that a monitoring page lists under \`metrics\`.
    name-is-unique                  error               A name stands for one thing: page ids within their kind, dashboards, and rules that are not repeated.
    owner-exists                    warning             The owner of a page is a team that CODEOWNERS or a service knows.
    panel-has-a-query               warning             Every panel that draws data asks for some.
    placeholder-is-an-input         info                What is to be filled into a command is an input of the page, so that the link of the pager can do it.
    placeholders-are-written-alike  info                The commands of a page mark what is to be filled in with one notation: \`<node>\` or \`$NODE\`.
    range-is-long-enough            warning (alerting)  The range of \`rate\` and its like holds at least four samples.
    rca-follow-ups-have-owners      error               Every follow-up of an analysis has a team that answers for it and a day by which it is done.
    rca-is-blameless                error               An analysis asks what made an action look right: no person is its cause, and nothing “should have” been.
    rca-times-are-in-order          error               The times of an analysis are in UTC and follow each other, in the front matter and in the timeline.
    receiver-notifies               warning             Every receiver that a route leads to tells somebody, unless its name says that it drops what it gets.
    recording-rule-names            warning (alerting)  A recording rule is called \`level:metric:operations\`, and the window in its name is the one that it uses.
    reference-resolves              error               Every reference leads to something that exists: fields that name things, links, anchors and images.
    review-is-not-overdue           warning             The last review of a page is not older than its kind allows.
    review-matches-the-rules        warning             The rules of the alerts that a runbook answers still say what they said at its last review.
    route-is-reached                warning             Every route of Alertmanager is taken by an alert of the handbook.
    rule-tests-pass                 error               The unit tests of rules pass, and promtool takes every rule file.
    runbook-answers-an-alert        warning             Every runbook answers an alert that some rule defines.
    runbook-url-resolves            error               Every \`runbook_url\` that belongs to this handbook leads to a page, and to a heading that is there.
    schema-is-met                   error               The front matter of a page has the fields and values that its kind's schema allows.
    secrets                         error (guard)       No key, token or password stands in a page, a configuration or any other file of the handbook.
    sections-are-present            error               A page has the sections of its kind, in their order, each with something to read.
    settings-are-valid              error               handbook.yml has known fields with valid values, and names rules and files that exist.
    shell-parses                    warning             A block of commands can be pasted: a shell reads it without complaint.
    slo-alerts-match-objective      warning             An alert on the burn rate of an error budget goes by the objective that its service states.
    snippet-parses                  error               Monitoring configuration in files and fences is what its tool will load.
    suppression-is-used             warning             Every suppression names a rule that may be suppressed, says why, and still hides something.
    template-labels-exist           warning             Every label that the text of an alert shows is in the result of its expression.
    "
  `);
});

test('explain prints the page of a rule and the shape of a kind', () => {
  expect(runCommand(['explain', 'reference-resolves']).stdout).toContain('# `reference-resolves`');
  const shape = runCommand(['explain', 'runbook']).stdout;
  expect(shape).toContain('## Sections\n\n- Meaning: ');
  expect(shape).toContain('- `inputs`: ');
  expect(runCommand(['explain', 'runbok'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('did you mean `runbook`?'),
  });
});

test('every command explains itself', () => {
  const commands = [...runCommand(['--help']).stdout.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name ?? '');
  expect(commands).toEqual(
    expect.arrayContaining(['lint', 'coverage', 'resolve', 'graph', 'rules', 'explain', 'build', 'start', 'serve']),
  );
  for (const command of commands) expect(runCommand([command, '--help'])).toMatchObject({ code: 0, stderr: '' });
});

test('a command that does not exist is refused', () => {
  expect(runCommand(['lnt'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean lint?') });
});
