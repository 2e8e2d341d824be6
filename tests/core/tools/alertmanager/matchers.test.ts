import { expect, test } from 'vitest';
import { writeMatcher } from '../../../../plugins/core/tools/alertmanager/matchers/matcher.ts';
import { parseMatchers } from '../../../../plugins/core/tools/alertmanager/matchers/parse-matchers.ts';

/** The matchers as Alertmanager writes them, or the fault with its place. */
function read(text: string): string {
  const reading = parseMatchers(text);
  if (reading.fault === undefined) return reading.matchers.map(writeMatcher).join(' ') || 'none';
  return `${reading.fault.span.join('-')} ${reading.fault.message}`;
}

test.each([
  ['', 'none'],
  ['{}', 'none'],
  ['severity=critical', 'severity="critical"'],
  [' severity = "critical" ', 'severity="critical"'],
  ['{severity=~"warning|info", service!="etcd",}', 'severity=~"warning|info" service!="etcd"'],
  ['service=a:b/c', 'service="a:b/c"'],
  ['service=', 'service=""'],
  ['"service.name"="Προμηθεύς"', '"service.name"="Προμηθεύς"'],
  ['service.name=etcd', '"service.name"="etcd"'],
  ['service="a,b", team=storage', 'service="a,b" team="storage"'],
  // Without quotes a backslash is for the classic grammar alone.
  ['statuscode=~5\\d+', 'statuscode=~"5\\\\d+"'],
  ['service="a\\"b"', 'service="a\\"b"'],
  // The grammars disagree: the classic one counts.
  ['quote="\\xf0\\x9f\\x99\\x82"', 'quote="\\\\xf0\\\\x9f\\\\x99\\\\x82"'],
  ['severity=critical}', 'severity="critical"'],
  ['severity==critical', 'severity="=critical"'],
])('reads %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  ['severity', '8-8 Unexpected end in a matcher, expected `=`, `!=`, `=~` or `!~`'],
  ['=critical', '0-1 Unexpected `=` in a matcher, expected a label'],
  ['service.name=', '13-13 Unexpected end in a matcher, expected a value, an empty one as `""`'],
  ['severity=~"("', "10-13 Found a regular expression that cannot be read: missing closing ): '('"],
  ['severity="critical', '9-10 Found no closing `"` in a matcher, add it where the value ends'],
  ['severity=critical service=etcd"', '30-31 Found no closing `"` in a matcher, add it where the value ends'],
  ['{{severity=critical}}', '1-2 Unexpected `{` in a matcher, expected a label'],
])('points at what is wrong in %j', (text, expected) => {
  expect(read(text)).toBe(expected);
});
