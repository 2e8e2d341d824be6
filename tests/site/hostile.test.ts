import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadHandbook } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { type HostileCase, hostileBytes, hostileCases } from '../support/hostile-cases.ts';
import { type BuiltSite, buildForTest, filesHolding, temporaryFolder } from './build-for-test.ts';

/** Cases about pages; those about monitoring files are not about the site. */
const cases = hostileCases.filter(({ file, create }) => {
  return /\.mdx?$/.test(file) || create?.some(({ path }) => path.endsWith('.md'));
});

describe.skipIf(corpus === undefined)('the site of hostile pages', () => {
  const above = temporaryFolder();
  const root = join(above, 'handbook');
  const addresses = new Map<string, string>();
  let site: BuiltSite;

  beforeAll(async () => {
    for (const hostile of cases) layOut(hostile, root);
    const { documents } = await loadHandbook({ root, cache: false });
    for (const { file, address } of documents) addresses.set(file, address);
    site = await buildForTest(root, { keepGoing: true });
  });

  it('has a page for every file that the linter accepts', () => {
    expect(addresses.size).toBeGreaterThan(25);
    expect([...addresses.values()].filter((address) => site.page(address) === undefined)).toEqual([]);
  });

  it('holds none of the texts that must not leak', () => {
    const texts = cases.map(({ leakCanary }) => leakCanary).filter((text) => text !== undefined);
    expect(filesHolding(site, [...texts, 'root:x:0:0'])).toEqual([]);
  });

  it('was built without running what pages hold, nor writing outside its folder', () => {
    const names = readdirSync(above, { recursive: true }).map(String);
    const beside = readdirSync(dirname(site.out)).concat(readdirSync(process.cwd()));
    expect([...names, ...beside].filter((name) => basename(name).startsWith('hb-canary'))).toEqual([]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it.each(cases.filter(({ siteMustNotContain }) => siteMustNotContain !== undefined))('$id: $what', (hostile) => {
    const html = pageOf(hostile, site, addresses);
    expect(hostile.siteMustNotContain?.filter((text) => html?.includes(text))).toEqual([]);
  });

  it.each(cases)('$id leaves nothing in its page that could run: $what', (hostile) => {
    const html = pageOf(hostile, site, addresses);
    const tags = html === undefined ? [] : tagsOfArticle(html);
    expect(
      tags.filter((tag) => /^<(?:script|style|iframe|object|embed|form|svg (?!class|view|width|aria))/i.test(tag)),
    ).toEqual([]);
    expect(tags.filter((tag) => /\son[a-z]+\s*=/i.test(withoutValues(tag)))).toEqual([]);
    expect(tags.filter((tag) => /(?:href|src)="?\s*(?:javascript|vbscript|file|data:text)/i.test(tag))).toEqual([]);
  });
});

function layOut(hostile: HostileCase, root: string): void {
  const { file, create, set_env } = hostile;
  mkdirSync(root, { recursive: true });
  Object.assign(process.env, set_env);
  if (create === undefined) writeFileSync(join(root, basename(file)), hostileBytes(hostile));
  for (const { type, path, content = '', target = '' } of create ?? []) {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    if (type === 'file') writeFileSync(full, content);
    else if (!existsSync(full)) symlinkSync(target, full);
  }
}

function pageOf({ file }: HostileCase, site: BuiltSite, addresses: ReadonlyMap<string, string>): string | undefined {
  const address = addresses.get(basename(file));
  return address === undefined ? undefined : site.page(address);
}

function tagsOfArticle(html: string): string[] {
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  expect(article).not.toBe('');
  return article.match(/<[a-z][^>]*>/gi) ?? [];
}

function withoutValues(tag: string): string {
  return tag.replace(/"[^"]*"|'[^']*'/g, '""');
}
