import { expect, test } from 'vitest';
import { printPromql, refused } from './print-promql.ts';

const EXPERIMENTAL: Record<string, string[]> = {
  'promql-experimental-functions': [
    'limitk(5, up)',
    'limit_ratio by (job) (0.1, up)',
    'info(up, {k8s_cluster=~".*"})',
    'sort_by_label(up, "job")',
    'max_of(1, 2)',
    'vector(end() - start())',
  ],
  'promql-duration-expr': [
    'up[5m + 1m]',
    'up[step() * 2]',
    'up[1h:max_of(step(), 1m)]',
    'up[2m / range()]',
    'up offset (1m + 30s)',
    'up offset -step()',
    'up[(5m)]',
  ],
  'promql-extended-range-selectors': ['increase(up[5m] anchored)', 'up smoothed'],
  'promql-binop-fill-modifiers': ['up + fill(0) up', 'up * on (job) group_left fill_left(-1) fill_right(1m) up'],
};

test.each(Object.entries(EXPERIMENTAL))('takes what needs %s only with it', (feature, expressions) => {
  expect(refused(expressions, feature)).toEqual([]);
  expect(refused(expressions)).toEqual(expressions);
});

test('names the feature that is missing, once for each expression', () => {
  expect(
    printPromql(['limitk(1, limitk(2, up))', 'up[5m + step()]', 'up[5m] anchored', 'up + fill(0) up']),
  ).toMatchInlineSnapshot(`
    "
    limitk(1, «limitk»(2, up))
      Aggregation \`limitk\` is experimental, start Prometheus with \`--enable-feature=promql-experimental-functions\` and name it under \`prometheus.features\` in handbook.yml.
    up[«5m» + step()]
      Arithmetic with durations is experimental, start Prometheus with \`--enable-feature=promql-duration-expr\` and name it under \`prometheus.features\` in handbook.yml.
    up[5m] «anchored»
      \`anchored\` is experimental, start Prometheus with \`--enable-feature=promql-extended-range-selectors\` and name it under \`prometheus.features\` in handbook.yml.
    up + «fill»(0) up
      \`fill\` is experimental, start Prometheus with \`--enable-feature=promql-binop-fill-modifiers\` and name it under \`prometheus.features\` in handbook.yml.
    "
  `);
});

test('points at faults of experimental syntax', () => {
  const all = Object.keys(EXPERIMENTAL);
  expect(
    printPromql(
      [
        'up[step]',
        'up[5m / 0]',
        'up[-5m]',
        'up[step():5m]',
        'up[max_of(1m)]',
        'up[5s s 5s]',
        'up offset (1m) + up',
        'up[5m] anchored smoothed',
        'sum(up) anchored',
        'up + fill(up) up',
        'up and fill(0) up',
        'up + fill(0) 1',
        'info(up, build_info)',
      ],
      ...all,
    ),
  ).toMatchInlineSnapshot(`
    "
    up[step«]»
      Unexpected \`]\`, expected \`()\` after \`step\` or \`range\`.
    up[5m «/» 0]
      Found a division by zero after \`/\`, expected another number.
    up[«-5m»]
      Found a duration that is not greater than 0, expected one such as \`5m\`.
    up[step()«:»5m]
      Found \`:\` without a duration before it, expected \`[range:step]\`.
    up[max_of(1m«)»]
      Unexpected \`)\`, expected \`,\` between two durations.
    up[5s «s» 5s]
      Unexpected \`s\` in a range, expected a duration such as \`5m\`, \`:\` or \`]\`.
    up offset (1m) + «up»
      Unexpected identifier \`up\`, expected a duration such as \`5m\`.
    up[5m] anchored «smoothed»
      Found both \`anchored\` and \`smoothed\`, keep one.
    «sum(up)» anchored
      Unexpected \`anchored\`, it can only follow a selector such as \`up[5m]\`.
    up + fill(«up») up
      Unexpected identifier \`up\`, expected a number.
    up and «fill»(0) up
      Unexpected \`fill\` after \`and\`, which fills nothing in: remove it.
    up + «fill»(0) 1
      Unexpected \`fill\` after \`+\`, expected an instant vector on both sides: remove it.
    info(up, «build_info»)
      Unexpected second argument of \`info\`, expected only matchers such as \`{k8s_cluster="eu1"}\`, without a metric.
    "
  `);
});

test('an offset without parentheses leaves arithmetic to the expression around it', () => {
  expect(refused(['up offset 1m + up', 'up offset -2 ^ 2', 'up offset step() * up'], 'promql-duration-expr')).toEqual(
    [],
  );
});
