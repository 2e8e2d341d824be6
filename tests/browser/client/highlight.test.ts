import { describe, expect, test } from 'vitest';
import { Prism } from '../../../plugins/docusaurus-plugin-handbook/client/highlight/prism.ts';
import { splitLines } from '../../../plugins/docusaurus-plugin-handbook/client/highlight/split-lines.ts';

const coloured = (code: string, language: string) => {
  const grammar = Prism.languages[language];
  if (grammar === undefined) throw new Error(`No grammar for \`${language}\`.`);
  return splitLines(Prism.tokenize(code, grammar));
};

describe('the colouring of code', () => {
  test.each([
    ['shell', 'if kubectl get nodes; then\n\n  echo "all $COUNT are there"\nfi\n'],
    ['yaml', '- alert: EtcdNoLeader\n  expr: |\n    etcd_server_has_leader == 0\n\n  for: 1m'],
    ['promql', 'sum by (job) (rate(etcd_server_proposals_failed_total[5m])) > 0.5'],
    ['markdown', '---\nkind: rca\n---\r\n\r\n# Lost **quorum**\n\n```json\n{ "node": 1 }\n```\n'],
    ['json', '{\n  "alerts": [{ "status": "firing" }]\n}'],
  ])('loses no text of %s, and keeps its lines', (language, code) => {
    const lines = coloured(code, language).map((line) =>
      line.map(({ content, empty }) => (empty ? '' : content)).join(''),
    );
    expect(lines).toEqual(code.split(/\r\n|\n/));
  });

  test('names what a token stands in, the outermost first', () => {
    expect(coloured('echo "$NODE"\n', 'bash')).toEqual([
      [
        { types: ['builtin', 'class-name'], content: 'echo' },
        { types: ['plain'], content: ' ' },
        { types: ['string'], content: '"' },
        { types: ['string', 'variable'], content: '$NODE' },
        { types: ['string'], content: '"' },
        { types: ['plain'], content: '' },
      ],
      [{ types: ['plain'], content: '\n', empty: true }],
    ]);
  });

  test('colours the front matter of a page, which is a language within another one', () => {
    const [, second] = coloured('---\nkind: rca\n---\n', 'markdown');
    expect(second?.some(({ types, content }) => types.includes('key') && content === 'kind')).toBe(true);
  });

  test('leaves no global behind', () => {
    expect(globalThis).not.toHaveProperty('Prism');
  });
});
