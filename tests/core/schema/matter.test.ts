import { describe, expect, test } from 'vitest';
import { readMatter, writeMatter } from '../../../plugins/core/schema/matter.ts';

const RUNS = '(() => { globalThis.ran = true; return {}; })()';

describe('readMatter', () => {
  test('hands on the fields and the text below them', () => {
    expect(readMatter('---\ntitle: DNS\nreviewed: 2026-01-15\n---\n# DNS\n')).toEqual({
      data: { title: 'DNS', reviewed: '2026-01-15' },
      body: '# DNS\n',
    });
  });

  test.each(['js', 'javascript', 'JavaScript', 'coffee', 'coffeescript', 'cson', 'json'])(
    'refuses front matter in %s',
    (language) => {
      expect(() => readMatter(`---${language}\n${RUNS}\n---\n# DNS\n`)).toThrow(/not registered|only YAML is read/);
      expect(globalThis).not.toHaveProperty('ran');
    },
  );

  test('gives each caller an answer of its own', () => {
    const text = '---\ntags: [dns]\n---\n# DNS\n';
    (readMatter(text).data.tags as string[]).push('mail');
    expect(readMatter(text).data).toEqual({ tags: ['dns'] });
  });

  test('gives no data where the YAML is faulty, twice', () => {
    const text = '---\ntitle: "DNS\n---\n# DNS\n';
    expect([readMatter(text).data, readMatter(text).data]).toEqual([{}, {}]);
  });
});

describe('writeMatter', () => {
  test('writes what it reads', () => {
    const data = { title: 'DNS: names', reviewed: '2026-01-15', answer: 'no', tags: ['dns', '012'] };
    expect(readMatter(writeMatter('# DNS\n', data)).data).toEqual(data);
  });

  test('leaves the text alone where there is nothing to say', () => {
    expect(writeMatter('# DNS\n\n---js\n', { title: undefined })).toBe('# DNS\n\n---js\n');
  });
});
