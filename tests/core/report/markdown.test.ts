import { expect, test } from 'vitest';
import { reporters } from '../../../plugins/core/index.ts';
import { CONTEXT, HOSTILE, problemAt, reportOf, SAMPLE } from './sample-report.ts';

test('lists every problem', () => {
  expect(reporters.markdown(SAMPLE, CONTEXT)).toMatchInlineSnapshot(`
    "<!-- handbook report -->

    ## Handbook

    1 error, 1 warning in 3 files.

    - **error** \`runbooks/etcd/etcdNoLeader.md:3:10\` Unknown alert \`etcdNoLeadr\`, did you mean \`etcdNoLeader\`? [reference-resolves](https://handbook.example.org/reference/rules/reference-resolves)
    - **warning** \`runbooks/etcd/etcdNoLeader.md:8:15\` \`members\` stands here twice. [name-is-unique](https://handbook.example.org/reference/rules/name-is-unique)
      - \`runbooks/etcd/etcdNoLeader.md:2:1\` It stands here first.

    Alerts with a runbook: 11 of 12.
    "
  `);
});

test('says what is new and what is fixed since an earlier report', () => {
  const [misspelled, twice] = SAMPLE.problems;
  if (misspelled === undefined || twice === undefined) throw new Error('The sample has two problems.');
  const gone = problemAt('members.md', { message: 'No file at `runbooks/etcd/members.md`; correct the path.' });
  const earlier = { ...reportOf(misspelled, gone), coverage: { alerts: 12, withRunbook: 9 } };
  expect(reporters.markdown(SAMPLE, { ...CONTEXT, earlier })).toMatchInlineSnapshot(`
    "<!-- handbook report -->

    ## Handbook

    1 error, 1 warning in 3 files.

    ### New: 1

    - **warning** \`runbooks/etcd/etcdNoLeader.md:8:15\` \`members\` stands here twice. [name-is-unique](https://handbook.example.org/reference/rules/name-is-unique)
      - \`runbooks/etcd/etcdNoLeader.md:2:1\` It stands here first.

    ### Fixed: 1

    - **error** \`runbooks/etcd/etcdNoLeader.md:8:15\` No file at \`runbooks/etcd/members.md\`; correct the path. [reference-resolves](https://handbook.example.org/reference/rules/reference-resolves)

    1 of the problems was there before.

    Alerts with a runbook: 11 of 12, before 9 of 12.
    "
  `);
});

test('says when nothing has changed', () => {
  expect(reporters.markdown(SAMPLE, { ...CONTEXT, earlier: SAMPLE })).toMatchInlineSnapshot(`
    "<!-- handbook report -->

    ## Handbook

    1 error, 1 warning in 3 files.

    Nothing is new, and nothing is fixed.

    Alerts with a runbook: 11 of 12, before 11 of 12.
    "
  `);
});

test('keeps code with backticks in it together', () => {
  const problem = problemAt('members.md', { message: 'Write a language after `` ``` `` (it looks like `console`).' });
  expect(reporters.markdown(reportOf(problem), CONTEXT)).toContain(
    'Write a language after ```` ``` ```` \\(it looks like `console`\\).',
  );
});

test('calls nobody, links nowhere and holds no HTML but its mark', () => {
  expect(reporters.markdown(HOSTILE, CONTEXT)).toMatchInlineSnapshot(`
    "<!-- handbook report -->

    ## Handbook

    1 error in 3 files.

    - **error** \`\` docs/a,b:c%0A ::error::\`x\` ##[add-mask]y <i> &" .md:8:15 \`\` Found \`a|b<c>\` and @&#8203;ops-team, #&#8203;12, \\]\\]\\(x\\) &lt;img src=x\\> &amp;&#8203;amp; ::warning::50% \\\`open \\[2Jhttps&#58;//evil.example [reference-resolves](https://handbook.example.org/reference/rules/reference-resolves)

    Alerts with a runbook: 11 of 12.
    "
  `);
});

test('stays below what code hosts take', () => {
  const many = Array.from({ length: 2_000 }, () => problemAt('etcdNoLeadr'));
  const gone = Array.from({ length: 2_000 }, () => problemAt('title', { message: 'No such title.' }));
  const text = reporters.markdown(reportOf(...many), { ...CONTEXT, earlier: reportOf(...gone) });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/- and \d+ more/);
});
