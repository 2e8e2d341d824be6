import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../plugins/core/kinds/kind-of.ts';
import { readKinds } from '../../../plugins/core/kinds/read-kinds.ts';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';
import { corpus } from '../../support/corpus.ts';

const { kinds } = readKinds([join(toolkitFolder(), 'schemas')]);
const kind = (file: string, headings: string[] = []) => kindOf(file, headings, kinds)?.id;

test('a page is of the kind in whose folder it stands', () => {
  expect(kind('runbooks/etcd/etcdNoLeader.md')).toBe('runbook');
  expect(kind('docs/services/etcd.md')).toBe('service');
  expect(kind('docs/index.md')).toBeUndefined();
  expect(kind('docs/on-call.md')).toBeUndefined();
  expect(kind('runbooks-of-last-year/etcd.md')).toBeUndefined();
});

test.each(['index', '_index', 'README', 'readme'])('%s.md in such a folder is a section page', (name) => {
  expect(kind(`runbooks/etcd/${name}.md`, ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'])).toBeUndefined();
});

test('where a kind is about folders, the page of each folder is of that kind', () => {
  expect(kind('docs/monitoring/etcd/index.md')).toBe('monitoring');
  expect(kind('docs/monitoring/etcd/README.md')).toBe('monitoring');
  expect(kind('docs/monitoring/index.md')).toBeUndefined();
  expect(kind('docs/monitoring/etcd/exporters.md')).toBeUndefined();
  expect(kind('docs/monitoring/etcd/old/index.md')).toBeUndefined();
});

test('a page elsewhere with the headings of a runbook is one', () => {
  expect(kind('alerts/ceph/CephOSDDown.md', ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'])).toBe('runbook');
  expect(kind('wiki/dns.md', ['SYMPTOMS', 'impact', 'Resolution'])).toBe('runbook');
});

test('a guide that shares a heading or two with runbooks is not one', () => {
  expect(kind('docs/install.md', ['Overview', 'Troubleshooting', 'Recovery'])).toBeUndefined();
  expect(kind('docs/outage.md', ['Impact', 'Timeline', 'Root cause'])).toBeUndefined();
});

describe.skipIf(corpus === undefined)('collections that never heard of us', () => {
  test('nearly every page of theirs is understood as a runbook', () => {
    const folder = join(corpus ?? '', 'runbooks');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    const others = pages.filter((file) => {
      const headings = readFileSync(join(folder, file), 'utf8').matchAll(/^## +(.+?) *\r?$/gm);
      return (
        kind(
          file,
          [...headings].map((match) => match[1] ?? ''),
        ) !== 'runbook'
      );
    });
    expect(pages.length).toBeGreaterThan(200);
    expect(others.length / pages.length).toBeLessThan(0.1);
  });
});
