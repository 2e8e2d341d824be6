import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { rehypeSanitizePage } from '../../plugins/rehype-sanitize-page/index.ts';
import { remarkHandbookLinks } from '../../plugins/remark-handbook-links/index.ts';
import { remarkHeadingAnchors } from '../../plugins/remark-heading-anchors/index.ts';
import { remarkNameLinks } from '../../plugins/remark-name-links/index.ts';

const mark = 'mark';
const resolve = (_page: string, target: string) =>
  target.startsWith('good') ? { href: `/runbooks/${target}` } : { refused: 'Nothing is there.' };
const elements = new Set(
  'a p h1 h2 em code del strong ul li ol img span div sup section input table thead tbody tr th td pre'.split(' '),
);

function render(markdown: string, anchors = new Map<number, string>(), named = new Map<number, string>()): string {
  return String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkHandbookLinks, { resolve, mark })
      .use(remarkNameLinks, { addressNamedAt: (_page: string, offset: number) => named.get(offset), mark })
      .use(remarkHeadingAnchors, { anchorsOf: () => anchors, mark })
      .use(remarkRehype)
      .use(rehypeSanitizePage, { mark, resolve, elements })
      .use(rehypeStringify)
      .processSync({ value: markdown, path: '/handbook/runbooks/etcd/etcdNoLeader.md' }),
  );
}

describe('links of a page', () => {
  it('lead where the handed function says, references and pictures too', () => {
    expect(render('[a](good.md) [b][ref] ![c][ref]\n\n[ref]: good-too.md "Title"')).toMatchInlineSnapshot(
      `"<p><a href="/runbooks/good.md">a</a> <a href="/runbooks/good-too.md" title="Title">b</a> <img src="/runbooks/good-too.md" alt="c" title="Title"></p>"`,
    );
  });

  it('become marked text when they are refused', () => {
    expect(
      render('[the **leader**](../../key.pem) ![a plan](@site/.env) <https://bad.example.org>'),
    ).toMatchInlineSnapshot(
      `"<p><span class="handbook-dead-link" title="Nothing is there.">the <strong>leader</strong></span> <span class="handbook-dead-link" title="Nothing is there.">a plan</span> <span class="handbook-dead-link" title="Nothing is there.">https://bad.example.org</span></p>"`,
    );
  });

  it('lead to pictures of other hosts, which are not loaded', () => {
    const elsewhere = (_page: string, target: string) => ({ href: target });
    const html = String(
      unified()
        .use(remarkParse)
        .use(remarkHandbookLinks, { resolve: elsewhere, mark })
        .use(remarkRehype)
        .use(rehypeSanitizePage, { mark, resolve: elsewhere, elements })
        .use(rehypeStringify)
        .processSync({
          value: '![Load](https://example.org/a.png) [![Badge](https://example.org/b.png)](/rcas) ![c](/c.png)',
          path: 'a.md',
        }),
    );
    expect(html).toBe(
      '<p><a href="https://example.org/a.png">Load</a> <a href="/rcas">Badge</a> <img src="/c.png" alt="c"></p>',
    );
  });

  it('keep the two ends of a footnote together', () => {
    const html = render('Writes fail.[^1]\n\n[^1]: Reads go on.');
    expect(html).toContain('href="#user-content-fn-1"');
    expect(html).toContain('id="user-content-fn-1"');
  });
});

describe('names in code', () => {
  it('become links at the places that were named, and at no others', () => {
    expect(render('`etcd`, `etcd`', undefined, new Map([[8, '/services/etcd']]))).toBe(
      '<p><code>etcd</code>, <a href="/services/etcd"><code>etcd</code></a></p>',
    );
  });
});

describe('headings of a page', () => {
  it('get the anchor that was worked out, and lose the written one', () => {
    expect(render('## Start the members {#start}', new Map([[0, 'start']]))).toBe(
      '<h2 id="start">Start the members</h2>',
    );
  });

  it('hold nothing that the table of contents would put in as HTML', () => {
    const html = render(
      '## <img src=x onerror=alert(1)> ![&lt;img src=x&gt;](good.png) `<i>` [&lt;b&gt;][ref]\n\n[ref]: good.md',
    );
    expect(html).toBe('<h2> &#x3C;img src=x> <code>&#x3C;i></code> <a href="/runbooks/good.md">&#x3C;b></a></h2>');
  });
});
