import { expect, test } from 'vitest';
import { lintFiles } from '../support/lint-files.ts';

const lint = (expression: string, summary: string): Promise<string> =>
  lintFiles(
    {
      'docs/monitoring/rabbitmq/rabbitmq.rules.yml': `groups:
  - name: rabbitmq
    rules:
      - alert: RabbitmqQueueIsGrowing
        expr: ${expression}
        labels: { severity: warning, team: messaging }
        annotations:
          summary: '${summary}'
`,
    },
    'template-labels-exist',
  );

test('takes labels that the expression keeps or may have', async () => {
  const summary = '{{ $labels.queue }} on {{ $labels.instance }}';
  expect(await lint('sum by (queue, instance) (rabbitmq_queue_messages) > 9', summary)).not.toContain('exist');
  expect(await lint('rabbitmq_queue_messages > 9', summary)).not.toContain('exist');
});

test('points at a label that an aggregation drops', async () => {
  const summary = 'Queue {{ $labels.queue }} on {{ $labels.instance }} of {{ .Labels.team }}';
  expect(await lint('sum by (queue) (rabbitmq_queue_messages) > 9', summary)).toMatchInlineSnapshot(`
    "docs/monitoring/rabbitmq/rabbitmq.rules.yml:8:53 warning  Label \`instance\` is not in the result of the expression, so nothing stands here in the notification: keep it in the aggregation, or remove it here.  template-labels-exist
      7 |         annotations:
      8 |           summary: 'Queue {{ $labels.queue }} on {{ $labels.instance }} of {{ .Labels.team }}'
        |                                                     ^^^^^^^^^^^^^^^^

    docs/monitoring/rabbitmq/rabbitmq.rules.yml:8:79 warning  Label \`team\` is not in the result of the expression, so nothing stands here in the notification: keep it in the aggregation, or remove it here.  template-labels-exist
      7 |         annotations:
      8 |           summary: 'Queue {{ $labels.queue }} on {{ $labels.instance }} of {{ .Labels.team }}'
        |                                                                               ^^^^^^^^^^^^

    2 warnings in 1 file.
    "
  `);
  expect(await lint('absent(rabbitmq_up{job="rabbitmq"})', '{{ index $labels "instance" }}')).toContain('`instance`');
});

test('leaves alone what first asks for the label, and labels of other samples', async () => {
  const expression = 'sum(rabbitmq_queue_messages) > 9';
  expect(await lint(expression, '{{ if $labels.queue }}{{ $labels.queue }}{{ end }}')).not.toContain('exist');
  const others = '{{ range query "rabbitmq_up" }}{{ .Labels.instance }}{{ end }}';
  expect(await lint(expression, others)).not.toContain('exist');
});
