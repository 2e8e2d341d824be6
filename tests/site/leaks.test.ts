import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../support/lint-files.ts';
import { type BuiltSite, buildForTest, filesHolding, temporaryFolder } from './build-for-test.ts';

const CANARY = 'CANARY-7f3a';

/** Every spelling of a target that once made the site generator copy a file into the site, or might. */
const TARGETS = [
  '@site/.env',
  '@site/../.env',
  '../.env',
  '../../key.pem',
  '../../../key.pem',
  '../../../../key.pem',
  '%2e%2e/%2e%2e/key.pem',
  '..%2f..%2fkey.pem',
  '..\\..\\key.pem',
  '/../key.pem',
  '//../key.pem',
  '/.env',
  '/key.pem',
  '/etc/passwd',
  'pathname:///key.pem',
  'pathname://../key.pem',
  'file:///etc/passwd',
  'file:../../key.pem',
  '!../../key.pem',
  '!!raw-loader!../../key.pem',
  '-!raw-loader!../../key.pem',
  'raw-loader!../../key.pem',
  'secret.png/../../../key.pem',
  'picture.png?../../../key.pem',
  'picture.png%3f/../../../key.pem',
  'picture.png%00.md',
  'picture.png#");require("../../key.pem',
  'picture.png?\\#;require("../../key.pem")//',
  'linked.png',
  'linked/secret.png',
  'linked.md',
  'linked/page.md',
  'secret.txt',
  'drawing.svg',
  'page.html',
  '~docs/default/../../../.env',
  '@generated/docusaurus.config',
  '@theme/Layout',
  'https:../../key.pem',
  'ftp://key.pem',
];

describe('a page that names foreign files', () => {
  let site: BuiltSite;

  beforeAll(async () => {
    const above = temporaryFolder();
    const root = join(above, 'handbook');
    const links = TARGETS.flatMap((target) => [
      `[a](<${target}>)`,
      `![b](<${target}>)`,
      `<a href="${target}">c</a>`,
      `<img src="${target}">`,
    ]);
    const references = TARGETS.map((target, index) => `[d][${index}] ![e][${index}]\n\n[${index}]: <${target}>`);
    writeFiles(above, {
      'key.pem': `-----BEGIN ${CANARY}`,
      '.env': `TOKEN=${CANARY}`,
      'outside/secret.png': CANARY,
      'outside/page.md': `# ${CANARY}`,
    });
    writeFiles(root, {
      '.env': `TOKEN=${CANARY}`,
      'key.pem': `-----BEGIN ${CANARY}`,
      'private/notes.md': `# ${CANARY}`,
      'docs/index.md': '# Home\n\nThe way in.\n',
      'docs/services/etcd.md': `# etcd\n\n${links.join('\n\n')}\n\n${references.join('\n\n')}\n`,
      'docs/services/_partial.mdx': `export const x = "${CANARY}"\n\n# ${CANARY}\n`,
      'docs/services/secret.txt': CANARY,
      'docs/services/.hidden.md': `# ${CANARY}`,
      'docs/services/drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text>${CANARY}</text></svg>`,
      'docs/services/page.html': `<p>${CANARY}</p>`,
      'docs/services/picture.png': 'no picture, but harmless',
      'docs/services/empty.md': '',
      'docs/_category_.json': JSON.stringify({ label: CANARY }),
      'docs/tags.yml': `${CANARY}: { label: ${CANARY} }`,
      'sidebars.js': `throw new Error("${CANARY}")`,
      'docusaurus.config.js': `throw new Error("${CANARY}")`,
      'babel.config.js': `throw new Error("${CANARY}")`,
      'src/theme/Layout.js': `throw new Error("${CANARY}")`,
      'src/pages/leak.md': `# ${CANARY}`,
    });
    mkdirSync(join(root, 'runbooks'));
    symlinkSync(join(above, 'outside/secret.png'), join(root, 'docs/services/linked.png'));
    symlinkSync(join(above, 'outside/page.md'), join(root, 'docs/services/linked.md'));
    symlinkSync(join(above, 'outside'), join(root, 'docs/services/linked'));
    symlinkSync(root, join(root, 'docs/services/circle'));
    site = await buildForTest(root, { keepGoing: true });
  });

  it('is published all the same, and said to be at fault', () => {
    expect(site.code).toBe(1);
    expect(site.page('/services/etcd')).toContain('handbook-dead-link');
  });

  it('publishes nothing of them', () => {
    expect(filesHolding(site, [CANARY, 'root:x:0:0'])).toEqual([]);
  });

  it('makes no page of a file that the linter refused', () => {
    const pages = site.files.filter((file) => file.endsWith('.html'));
    expect(pages).toEqual([
      '404.html',
      'alerts.html',
      'alerts/most-wanted.html',
      'index.html',
      'map.html',
      'map/etcd.html',
      'reference/kinds.html',
      'reference/kinds/service.html',
      'runbooks.html',
      'services.html',
      'services/etcd.html',
    ]);
  });
});
