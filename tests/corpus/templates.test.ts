import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMonitoringFile } from '../../plugins/core/load/read-snippets.ts';
import { ACCEPTED, REFUSED } from '../core/tools/templates/templates.ts';
import { corpus } from '../support/corpus.ts';

const promtool = spawnSync('promtool', ['--version']).status === 0;
if (!promtool) console.warn('Skipped: templates are not compared with promtool, which is not installed.');

/** Functions that this promtool is too old for. */
const YOUNGER = /toDuration|toTime|now|urlQueryEscape/;

describe.skipIf(!promtool)('templates', () => {
  test('are judged as promtool judges them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handbook-templates-'));
    try {
      const texts = [...ACCEPTED, ...REFUSED].filter((text) => !YOUNGER.test(text));
      const wrong = texts.filter((text, index) => {
        const rule = { alert: 'etcdNoLeader', expr: 'up == 0', annotations: { summary: text } };
        const file = join(folder, `${index}.yml`);
        writeFileSync(file, JSON.stringify({ groups: [{ name: 'etcd', rules: [rule] }] }));
        return (spawnSync('promtool', ['check', 'rules', file]).status === 0) !== ACCEPTED.includes(text);
      });
      console.log(`Templates: ${texts.length} compared with promtool, ${wrong.length} judged otherwise`);
      expect(wrong).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe.skipIf(corpus === undefined)('labels in the templates of public rules', () => {
  const findingsIn = (collection: string) => {
    const folder = join(corpus ?? '', 'rules', collection);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
    return files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const { alerts = [], findings = [] } = readMonitoringFile(file, text) ?? {};
      return findings
        .filter(({ rule }) => rule !== 'snippet-parses')
        .map(({ rule, span }) => {
          const alert = alerts.find((one) => one.span[0] <= span[0] && span[1] <= one.span[1]);
          return { rule, shown: text.slice(...span), expression: alert?.expression ?? '' };
        });
    });
  };

  // Each of them was looked at: the aggregation drops the label, and the notification has a gap there.
  test.each([
    ['kube-prometheus/plain', 5],
    ['awesome-prometheus-alerts', 119],
  ])('are missed in %s where an aggregation drops them', (collection, count) => {
    const findings = findingsIn(collection);
    console.log(`${collection}: ${findings.length} labels shown that the expression drops`);
    expect(findings.length).toBe(count);
    for (const { rule, expression } of findings) {
      expect(rule).toBe('template-labels-exist');
      expect(expression).toMatch(/\b(?:by|without|on) ?\(|\b(?:sum|count|avg|absent|vector) ?\(/);
    }
  });
});
