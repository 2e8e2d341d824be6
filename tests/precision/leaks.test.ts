import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGraph, checkHandbook, loadHandbook } from '../../plugins/core/index.ts';
import { corpus } from '../support/corpus.ts';
import { TODAY } from '../support/lint-files.ts';

/** Judged by hand, page by page: what was found in which lines, and why it is true. */
const JUDGED = [
  {
    file: 'openshift/alerts/cluster-network-operator/NorthboundStaleAlert.md',
    lines: [96],
    because: 'the address of a node of somebody’s test cluster, in pasted output',
  },
  {
    file: 'openshift/alerts/openshift-container-storage-operator/helpers/diagnosis.md',
    // Name and address of each.
    lines: [...[74, 74, 75, 75, 76, 76, 77, 77, 78, 78, 79, 79, 80, 80, 81, 81, 82, 82], 99, 106],
    because: 'the nodes of a cluster at a cloud provider, with names and addresses, in pasted output',
  },
  {
    file: 'prometheus-operator/content/runbooks/prometheus/PrometheusDuplicateTimestamps.md',
    lines: [20],
    because: 'the address of a target in a pasted line of a log',
  },
];

// All of it is likely and nothing certain, so these are warnings.
describe.skipIf(corpus === undefined)('on real runbooks', () => {
  test('no secret is seen where none is, and every leak is one', async () => {
    const handbook = await loadHandbook({ root: join(corpus ?? '', 'runbooks'), today: TODAY, cache: false });
    const { problems } = checkHandbook(handbook, buildGraph(handbook));
    const found = problems.filter(({ rule }) => rule === 'secrets' || rule === 'leaks');
    expect(found.map(({ rule, severity, file, range }) => [rule, severity, file, range.start.line])).toEqual(
      JUDGED.flatMap(({ file, lines }) => lines.map((line) => ['leaks', 'warning', file, line])),
    );
  });
});
