import { expect, test } from 'vitest';
import { printPromql, refused } from './print-promql.ts';

test('takes operators with all their modifiers', () => {
  const good = [
    '-up ^ 2 * 3',
    '1 == bool 2',
    'up == on(instance) group_left(job, sum,) kube_pod_info',
    'up * ignoring(job) group_right kube_pod_info',
    'up and on() vector(1)',
    'up atan2 1',
    'sum by(job)(up)',
    'sum(up)without(job)',
    'count_values("version", build_info)',
    'topk(5, up) or bottomk by ("service.name") (1, up)',
    'latency >/ 0.5',
    '2 ^ -1',
    '((up))',
  ];
  expect(refused(good)).toEqual([]);
});

test('points at what stands where no operator or operand may', () => {
  expect(
    printPromql(['up +', '* 2', 'up up', '(up', 'up)', 'up = 1', 'up =~ 1', 'up ! 1', '()', 'up ?', 'up and', '1 -']),
  ).toMatchInlineSnapshot(`
    "
    up +«»
      The expression ends too early, expected a metric, a function, a number or \`(\`.
    «*» 2
      Unexpected \`*\`, expected a metric, a function, a number or \`(\`.
    up «up»
      Unexpected identifier \`up\`, expected an operator or the end of the expression.
    (up«»
      Found \`(\` without its \`)\`, close it.
    up«)»
      Found \`)\` without its \`(\`, remove it or open one before.
    up «=» 1
      Unexpected \`=\`, expected an operator or the end of the expression.
    up «=~» 1
      Found \`=~\` outside of braces, expected \`==\` or a matcher inside \`{…}\`.
    up «!» 1
      Unexpected character \`!\`, remove it.
    («)»
      Unexpected \`)\`, expected a metric, a function, a number or \`(\`.
    up «?»
      Unexpected character \`?\`, remove it.
    up and«»
      The expression ends too early, expected a metric, a function, a number or \`(\`.
    1 -«»
      The expression ends too early, expected a metric, a function, a number or \`(\`.
    "
  `);
});

test('says what comparisons and set operators need', () => {
  expect(
    printPromql([
      '1 > 2',
      'up + bool 1',
      'up and 1',
      '1 or 2',
      'up and on(job) group_left up',
      'up == on(job) 1',
      '"a" + 1',
      'up[5m] > 0',
      '-"a"',
      'up * on(job) group_left(job) up',
    ]),
  ).toMatchInlineSnapshot(`
    "
    1 «>» 2
      Found \`>\` between two scalars, write \`> bool\`.
    up + «bool» 1
      Unexpected \`bool\` after \`+\`, only comparisons have it: remove it.
    up «and» 1
      Unexpected \`and\` beside a scalar, expected an instant vector on both sides: write \`vector(…)\`.
    1 «or» 2
      Unexpected \`or\` beside a scalar, expected an instant vector on both sides: write \`vector(…)\`.
    up and on(job) «group_left» up
      Unexpected \`group_left\` after \`and\`, which matches many series to many: remove it.
    up == on(«job») 1
      Unexpected labels after \`==\`, expected an instant vector on both sides: remove them.
    «"a"» + 1
      Found a string beside \`+\`, expected a scalar or an instant vector.
    «up[5m]» > 0
      Found a range vector beside \`>\`, expected a scalar or an instant vector: wrap it in a function such as \`rate(…)\`.
    «-"a"»
      Found a sign before a string, expected a scalar or an instant vector.
    up * on(job) group_left(«job») up
      Found label \`job\` in both \`on\` and \`group_left\`, remove it from \`group_left\`.
    "
  `);
});

test('points at labels and modifiers out of place', () => {
  expect(
    printPromql([
      'up * on job up',
      'up * group_left(job) up',
      'up * on(a) ignoring(b) up',
      'sum by (up',
      'sum by (==) (up)',
      'sum by (a b) (up)',
      'sum by ("") (up)',
      'sum by (job) up',
      'sum(up) by (a) by (b)',
      'sum up',
    ]),
  ).toMatchInlineSnapshot(`
    "
    up * on «job» up
      Unexpected identifier \`job\`, expected \`(\` and the names of labels.
    up * «group_left»(job) up
      Unexpected \`group_left\`, expected a metric, a function, a number or \`(\`.
    up * on(a) «ignoring»(b) up
      Unexpected \`ignoring\`, expected a metric, a function, a number or \`(\`.
    sum by (up«»
      Found \`(\` without its \`)\`, close it.
    sum by («==») (up)
      Unexpected \`==\`, expected the name of a label.
    sum by (a «b») (up)
      Unexpected identifier \`b\`, expected \`,\` or \`)\` after a label.
    sum by («""») (up)
      Invalid label name "", expected at least one character of UTF-8.
    sum by (job) «up»
      Unexpected identifier \`up\`, expected \`(\`.
    sum(up) by (a) «by» (b)
      Unexpected \`by\`, expected an operator or the end of the expression.
    sum «up»
      Unexpected identifier \`up\`, expected an operator or the end of the expression.
    "
  `);
});

test('counts the arguments of aggregations and functions, and knows their types', () => {
  expect(
    printPromql([
      'sum()',
      'sum(1)',
      'topk(up)',
      'topk(up, up)',
      'count_values(1, up)',
      'rate(up)',
      'rate()',
      'round(up, 1, 2)',
      'label_join(up, "a")',
      'time(up)',
      'histogram_quantile(up, 0.9)',
      'vector("a")',
      'sum(rate(up[5m],))',
      'avg(up[5m])',
      'day_of_week(1)',
    ]),
  ).toMatchInlineSnapshot(`
    "
    «sum»()
      Found 0 in \`sum(…)\`, expected 1 argument.
    sum(«1»)
      Found a scalar in \`sum(…)\`, expected an instant vector.
    «topk»(up)
      Found 1 in \`topk(…)\`, expected 2 arguments, its parameter and a vector.
    topk(«up», up)
      Found an instant vector as the parameter of \`topk\`, expected a scalar.
    count_values(«1», up)
      Found a scalar as the parameter of \`count_values\`, expected a string.
    rate(«up»)
      Found an instant vector in \`rate(…)\`, expected a range vector: write a range such as \`[5m]\` behind the selector.
    «rate»()
      Found 0 in \`rate(…)\`, expected 1 argument.
    «round»(up, 1, 2)
      Found 3 in \`round(…)\`, expected 1 to 2 arguments.
    «label_join»(up, "a")
      Found 2 in \`label_join(…)\`, expected at least 3 arguments.
    «time»(up)
      Found 1 in \`time(…)\`, expected 0 arguments.
    histogram_quantile(«up», 0.9)
      Found an instant vector in \`histogram_quantile(…)\`, expected a scalar.
    histogram_quantile(up, «0.9»)
      Found a scalar in \`histogram_quantile(…)\`, expected an instant vector.
    vector(«"a"»)
      Found a string in \`vector(…)\`, expected a scalar.
    sum(rate(up[5m]«,»))
      Found a comma after the last argument, remove it.
    avg(«up[5m]»)
      Found a range vector in \`avg(…)\`, expected an instant vector.
    day_of_week(«1»)
      Found a scalar in \`day_of_week(…)\`, expected an instant vector.
    "
  `);
});

test('suggests the function that was probably meant', () => {
  expect(
    printPromql(['rat(up[5m])', 'Sum_over_time(up[5m])', 'averge(up)', 'holt_winters(up[5m], 1, 1)']),
  ).toMatchInlineSnapshot(`
    "
    «rat»(up[5m])
      Unknown function \`rat\`, expected one that Prometheus has.
    «Sum_over_time»(up[5m])
      Unknown function \`Sum_over_time\`, did you mean \`sum_over_time\`?
    «averge»(up)
      Unknown function \`averge\`, expected one that Prometheus has.
    «holt_winters»(up[5m], 1, 1)
      Unknown function \`holt_winters\`, expected one that Prometheus has.
    "
  `);
});
