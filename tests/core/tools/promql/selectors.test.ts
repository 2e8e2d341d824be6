import { expect, test } from 'vitest';
import { printPromql, refused } from './print-promql.ts';

test('takes names of any script in quotes, and keywords as names', () => {
  const selectors = [
    '{"etcd.server.has_leader"}',
    '{"température", job="dns"}',
    '{"label with space"="x"}',
    'job:request_errors:rate5m{job!="etcd",}',
    ':colon',
    'sum',
    'offset',
    'start{job="etcd"}',
    'fill + fill_left',
    '{sum="a"}',
    '{job=~".+"}',
    '{job!~"|etcd"}',
    '{__name__="up"}',
    'up{job=""}',
  ];
  expect(refused(selectors)).toEqual([]);
});

test('points at matchers that are incomplete', () => {
  expect(
    printPromql([
      'up{',
      'up}',
      'up{,}',
      'up{job}',
      'up{job=etcd}',
      'up{"job"=}',
      'up{job="a" env="b"}',
      'up{job=="a"}',
      'up{a:b="c"}',
      'up{job=~etcd}',
    ]),
  ).toMatchInlineSnapshot(`
    "
    up{«»
      Found \`{\` without its \`}\`, close it after the last matcher.
    up«}»
      Unexpected character \`}\`, remove it.
    up{«,»}
      Unexpected \`,\`, expected the name of a label or \`}\`.
    up{job«}»
      Unexpected \`}\`, expected \`=\`, \`!=\`, \`=~\` or \`!~\` after the name of a label.
    up{job=«etcd»}
      Unexpected identifier \`etcd\`, expected a string in quotes as the value of the label.
    up{"job"=«}»
      Unexpected \`}\`, expected a string in quotes as the value of the label.
    up{job="a" «env»="b"}
      Unexpected identifier \`env\`, expected \`,\` or \`}\` after a matcher.
    up{job=«=»"a"}
      Unexpected \`=\`, expected a string in quotes as the value of the label.
    up{a«:»b="c"}
      Unexpected character \`:\` inside of braces, remove it.
    up{job=~«etcd»}
      Unexpected identifier \`etcd\`, expected a string in quotes as the value of the label.
    "
  `);
});

test('wants a matcher that refuses the empty string', () => {
  expect(
    printPromql(['{}', '{job=~".*"}', '{job!="etcd"}', '{job=~"etcd|"}', '{job!~".+"}', '{""}']),
  ).toMatchInlineSnapshot(`
    "
    «{}»
      Found a selector that matches every series, expected a metric or a matcher that refuses the empty string.
    «{job=~".*"}»
      Found a selector that matches every series, expected a metric or a matcher that refuses the empty string.
    «{job!="etcd"}»
      Found a selector that matches every series, expected a metric or a matcher that refuses the empty string.
    «{job=~"etcd|"}»
      Found a selector that matches every series, expected a metric or a matcher that refuses the empty string.
    «{job!~".+"}»
      Found a selector that matches every series, expected a metric or a matcher that refuses the empty string.
    «{""}»
      Found a selector that matches every series, expected a metric or a matcher that refuses the empty string.
    "
  `);
});

test('wants one metric name', () => {
  expect(printPromql(['up{__name__="down"}', 'up{"down"}', '{"up", __name__="down"}'])).toMatchInlineSnapshot(`
    "
    up{__name__=«"down"»}
      Found two metric names \`up\` and \`down\` in one selector, keep one.
    up{«"down"»}
      Found two metric names \`up\` and \`down\` in one selector, keep one.
    {"up", __name__="down"}  is fine
    "
  `);
});

test('reads regular expressions as RE2', () => {
  expect(
    printPromql([
      'up{job=~"etcd("}',
      'up{job!~"(?=a)"}',
      'up{job=~"*"}',
      'up{job=~"a{2000}"}',
      'up{job=~"\\xff"}',
      'up{job=~"(?i)etcd-\\\\d+"}',
    ]),
  ).toMatchInlineSnapshot(`
    "
    up{job=~«"etcd("»}
      Invalid regular expression, missing closing ): 'etcd(': write it in the syntax of RE2.
    up{job!~«"(?=a)"»}
      Invalid regular expression, invalid or unsupported Perl syntax: '(?=': write it in the syntax of RE2.
    up{job=~«"*"»}
      Invalid regular expression, missing argument to repetition operator: '*': write it in the syntax of RE2.
    up{job=~«"a{2000}"»}
      Invalid regular expression, invalid repeat count: '{2000}': write it in the syntax of RE2.
    up{job=~«"\\xff"»}
      Invalid regular expression, it is not UTF-8: write it in the syntax of RE2.
    up{job=~"(?i)etcd-\\\\d+"}  is fine
    "
  `);
});

test('knows where ranges, offset and @ may stand', () => {
  const good = [
    'up[5m] offset 1h',
    'up offset -5m',
    'up[5m] @ 1609746000',
    'up @ start() offset 5m',
    'rate(up[5m])[1h:5m]',
    'up[300]',
    'up[1h:]',
    'up offset 0s offset 5m',
  ];
  expect(refused(good)).toEqual([]);
  expect(
    printPromql([
      'up offset 5m[5m]',
      'up @ 1[5m]',
      'up offset 5m offset 5m',
      'up @ 1 @ 2',
      'rate(up[5m]) offset 5m',
      '(up)[5m]',
      '5 @ 1',
      'up @ Inf',
      'up @ start',
      'up offset',
      'up[]',
      'up[0s]',
      'up[5m',
      'up[5m]]',
      'up[5m:1m:1m]',
      'up[up]',
      'up[[5m]]',
      'up[5m][1h:]',
      'up offset 1e11',
    ]),
  ).toMatchInlineSnapshot(`
    "
    up offset 5m«[5m]»
      Found a range after \`offset\`, write the range first.
    up @ 1«[5m]»
      Found a range after \`@\`, write the range first.
    «up offset 5m» offset 5m
      Found \`offset\` twice on one selector, keep one.
    «up @ 1» @ 2
      Found \`@\` twice on one selector, keep one.
    «rate(up[5m])» offset 5m
      Unexpected \`offset\`, it can only follow a selector, a range or a subquery: move it there.
    (up)«[5m]»
      Unexpected range, it can only follow a selector: write \`[5m:]\` for a subquery.
    «5» @ 1
      Unexpected \`@\`, it can only follow a selector, a range or a subquery: move it there.
    «up» @ Inf
      Found a time after \`@\` that is out of range, expected seconds since 1970.
    up @ start«»
      The expression ends too early, expected \`()\` after \`start\` or \`end\`.
    up offset«»
      The expression ends too early, expected a duration such as \`5m\`.
    up[«]»
      Unexpected \`]\`, expected a duration such as \`5m\`.
    up[«0s»]
      Found a duration that is not greater than 0, expected one such as \`5m\`.
    up[5m«»
      Found \`[\` without its \`]\`, close it after the duration.
    up[5m]«]»
      Found \`]\` without its \`[\`, remove it.
    up[5m:1m«:»1m]
      Found a second \`:\` in a range, expected \`[range:step]\`.
    up[«up»]
      Unexpected \`up\` in a range, expected a duration such as \`5m\`, \`:\` or \`]\`.
    up[«[»5m]]
      Found \`[\` inside of another, close the first one with \`]\`.
    «up[5m]»[1h:]
      Found a range vector in a subquery, expected an instant vector.
    up offset «1e11»
      Found a duration that is out of range, expected at most 292 years.
    "
  `);
});
