import { expect, test } from 'vitest';
import { readPastedAlerts } from '../../../plugins/docusaurus-plugin-handbook/client/inputs/read-pasted-alerts.ts';

const NODE = { name: 'KubernetesNodeNotReady', labels: [['node', 'worker-04']] };

test.each([
  [
    'the webhook of Alertmanager',
    {
      version: '4',
      commonLabels: { alertname: NODE.name },
      alerts: [{ status: 'firing', labels: { node: 'worker-04' } }],
    },
  ],
  ['the API of Alertmanager', [{ labels: { alertname: NODE.name, node: 'worker-04' }, fingerprint: 'c0ffee' }]],
  [
    'the API of Prometheus',
    { status: 'success', data: { alerts: [{ labels: { alertname: NODE.name, node: 'worker-04' }, state: 'firing' }] } },
  ],
  [
    'a query of ALERTS',
    {
      data: {
        resultType: 'vector',
        result: [{ metric: { alertname: NODE.name, node: 'worker-04' }, value: [1, '1'] }],
      },
    },
  ],
  ['one alert', { labels: { alertname: NODE.name, node: 'worker-04' } }],
])('reads %s', (_, json) => {
  expect(readPastedAlerts(JSON.stringify(json, null, 2))).toEqual([NODE]);
});

test.each([
  ['Labels:\n - alertname = KubernetesNodeNotReady\n - node = worker-04\nAnnotations:\n'],
  ['*alertname:* x\nalertname: KubernetesNodeNotReady\nnode: worker-04'],
  ['ALERTS{node="worker-04", alertname="KubernetesNodeNotReady"}'],
])('reads a text: %s', (text) => {
  expect(readPastedAlerts(text)).toEqual([NODE]);
});

test('reads each alert of a text once, with its own labels', () => {
  const mail = 'alertname = etcdNoLeader\ninstance = control-01\n\nalertname = etcdNoLeader\ninstance = control-02\n';
  expect(readPastedAlerts(`${mail}\n${mail}`)).toEqual([
    { name: 'etcdNoLeader', labels: [['instance', 'control-01']] },
    { name: 'etcdNoLeader', labels: [['instance', 'control-02']] },
  ]);
});

test('answers with a sentence to what holds no alert', () => {
  const answers = ['', 'hello', '{"alerts": [', '[]', '{"alerts": [1, null, {"labels": "x"}]}', 'x'.repeat(1_000_000)];
  expect(answers.map(readPastedAlerts)).toMatchInlineSnapshot(`
    [
      "Nothing was pasted.",
      "No alert was found in it: expected JSON with \`labels\`, or a text with \`alertname\`.",
      "That begins like JSON and is none: a part may be missing. Paste all of it, or only the text of the notification.",
      "No alert was found in it: expected JSON with \`labels\`, or a text with \`alertname\`.",
      "No alert was found in it: expected JSON with \`labels\`, or a text with \`alertname\`.",
      "That is more than this field reads. Paste one notification, or a part of it.",
    ]
  `);
});

test('is quick with whatever fits into the field', () => {
  const start = performance.now();
  for (const text of ['a'.repeat(499_999), 'a="'.repeat(160_000), '['.repeat(499_999), '- '.repeat(240_000)])
    readPastedAlerts(text);
  expect(performance.now() - start).toBeLessThan(5000);
});
