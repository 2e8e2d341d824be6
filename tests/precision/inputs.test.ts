import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Document, loadHandbook, type Problem } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { checkFiles, TODAY } from '../support/lint-files.ts';

/** Blocks that hold something between angle brackets beside commands, looked up by hand: nobody fills that in. */
const NOT_TO_FILL_IN: Record<string, { names: string[]; because: string }> = {
  'ACMRemoteWriteError.md': { names: ['YOUR_SECRET_NAME'], because: 'a session without a prompt may be all output' },
  'PrometheusScrapeBodySizeLimitHit.md': { names: ['none'], because: 'an answer of the cluster' },
  'TargetDown.md': {
    names: ['monitor', 'namespace', 'service-monitor-name', 'endpoint-id'],
    because: 'a line of a log, below the command that asks for it',
  },
  'KubeletHealthState.md': { names: ['node-ip'], because: 'a line of a log' },
  'MachineConfigControllerDrainError.md': {
    names: ['namespace', 'pod_name', 'namespace_name'],
    because: 'a line of a log, and a session without a prompt',
  },
  'diagnosis.md': { names: ['none'], because: 'an answer of the cluster' },
};

// No page of the collections declares inputs. So those are derived from the commands: what both rules say is known then.
describe.skipIf(corpus === undefined)('on real commands', async () => {
  if (corpus === undefined) return;
  const { documents } = await loadHandbook({ root: join(corpus, 'runbooks'), today: TODAY, cache: false });
  const pages = documents.map(toPage).filter(({ names }) => names.length > 0);

  test('there are enough of them', () => {
    expect(pages.length).toBeGreaterThan(60);
    expect(pages.flatMap(({ names }) => names).length).toBeGreaterThan(150);
  });

  test('an input for each placeholder leaves nothing to say', async () => {
    expect(await found(pages, ({ names }) => names)).toEqual([]);
  });

  test('every placeholder without an input is found once, in a command, and nothing else', async () => {
    const problems = await found(pages, () => []);
    expect(problems.map(({ rule, file, shown }) => `${rule} ${file} ${keyOf(shown)}`).sort()).toEqual(
      pages
        .flatMap(({ file, names }) => names.map((name) => `placeholder-is-an-input ${file} ${keyOf(`<${name}>`)}`))
        .sort(),
    );
    expect(problems.filter(({ line }) => /^\s*#/.test(line))).toEqual([]);
  });

  const most = Math.max(...pages.map(({ names }) => names.length));
  const numbers = Array.from({ length: most }, (_, at) => at);
  const chosen = ({ names }: Page, at: number): string => names[at % names.length] as string;
  const shownIn = (problems: readonly Found[]): string[][] =>
    problems.map(({ rule, file, shown }) => [rule, file, shown]);

  test.each(numbers)('all but one declared, and one more: number %i', async (at) => {
    const problems = await found(pages, (page) => [
      ...page.names.filter((name) => name !== chosen(page, at)),
      'no-such-thing',
    ]);
    expect(shownIn(problems)).toEqual(
      pages.flatMap((page) => [
        ['input-is-used', page.file, 'no-such-thing'],
        ['placeholder-is-an-input', page.file, `<${chosen(page, at)}>`],
      ]),
    );
    // Many names are near to each other, and none of the others was meant.
    expect(problems.filter(({ message }) => message.includes('did you mean'))).toEqual([]);
  });

  test.each(numbers)('one input is misspelled: number %i', async (at) => {
    const slip = (name: string): string => name.replaceAll(' ', '-').replace(/.$/, '$&$&');
    const problems = await found(pages, (page) =>
      page.names.map((name) => (name === chosen(page, at) ? slip(name) : name)),
    );
    expect(shownIn(problems)).toEqual(
      pages.flatMap((page) => [
        ['input-is-used', page.file, slip(chosen(page, at))],
        ['placeholder-is-an-input', page.file, `<${chosen(page, at)}>`],
      ]),
    );
    const guesses = problems.filter(({ rule }) => rule === 'placeholder-is-an-input').map(({ message }) => message);
    expect(guesses.filter((message) => !message.includes('did you mean'))).toEqual([]);
  });
});

interface Page {
  file: string;
  text: string;
  /** What stands between angle brackets in lines of its blocks of commands, each once, as it is written first. */
  names: string[];
}

/** A page of a collection as one of a handbook, where inputs are asked for. */
function toPage({ file, text, content }: Document): Page {
  const spared = NOT_TO_FILL_IN[file.split('/').at(-1) ?? '']?.names ?? [];
  const lines = content.fences
    .filter(({ language }) => /^(?:sh|bash|shell|console)$/.test(language))
    .flatMap(({ value }) => value.split('\n'))
    .filter((line) => !/^\s*#/.test(line));
  const all = lines.flatMap((line) => [...line.matchAll(/<([a-z][\w -]*)>/gi)].map(([, name = '']) => name));
  const names = new Map(
    all
      .filter((name) => !spared.includes(name))
      .reverse()
      .map((name) => [keyOf(name), name]),
  );
  return { file: `runbooks/real/${file.replaceAll('/', '-')}`, text, names: [...names.values()] };
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

interface Found extends Pick<Problem, 'rule' | 'file' | 'message'> {
  shown: string;
  line: string;
}

/** What the two rules say of pages that declare these inputs, by file and place. */
async function found(pages: readonly Page[], inputsOf: (page: Page) => readonly string[]): Promise<Found[]> {
  const files = Object.fromEntries(pages.map((page) => [page.file, withInputs(page.text, inputsOf(page))]));
  const { problems, handbook } = await checkFiles(files);
  expect(problems.filter(({ rule, message }) => rule === 'schema-is-met' && message.includes('inputs'))).toEqual([]);
  return problems
    .filter(({ rule }) => rule === 'input-is-used' || rule === 'placeholder-is-an-input')
    .map(({ rule, file, message, range: { start, end } }) => {
      const text = handbook.textOf(file);
      return {
        rule,
        file,
        message,
        shown: text.slice(start.offset, end.offset),
        line: text.split('\n')[start.line - 1] ?? '',
      };
    });
}

/** Adds inputs to the front matter, under names that the schema allows. */
function withInputs(text: string, names: readonly string[]): string {
  const inputs = names.map((name) => `  - name: ${name.replaceAll(' ', '-')}\n`).join('');
  const field = inputs === '' ? '' : `inputs:\n${inputs}`;
  return text.startsWith('---\n') ? `---\n${field}${text.slice(4)}` : `---\n${field}---\n\n${text}`;
}
