import { expect, test } from 'vitest';
import { parseTemplate } from '../../../../plugins/core/tools/go-templates/parse-template.ts';
import {
  PROMETHEUS_NAMES,
  VMALERT_NAMES,
} from '../../../../plugins/core/tools/prometheus/templates/template-functions.ts';
import { ACCEPTED, REFUSED } from './templates.ts';

test.each(ACCEPTED)('accepts %s', (text) => {
  expect(parseTemplate(text, PROMETHEUS_NAMES).faults).toEqual([]);
});

test('says what is wrong, and where', () => {
  const printed = REFUSED.map((text) => {
    const faults = parseTemplate(text, PROMETHEUS_NAMES).faults.map(
      ({ span, message }) => `  ${span[0]}-${span[1]} ${message}`,
    );
    return [text.slice(0, 80), ...faults].join('\n');
  });
  expect(`\n${printed.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    {{ $labels.instance is down
      0-2 Found \`{{\` without its \`}}\`, close it where the template ends
    {{ $value }} of {{ $labels.job
      16-18 Found \`{{\` without its \`}}\`, close it where the template ends
    {{ "}}" 
      0-2 Found \`{{\` without its \`}}\`, close it where the template ends
    {{ }}
      3-5 Found no value for a command, write one
    {{ $label.instance }}
      3-9 Unknown variable \`$label\` in a template, did you mean \`$labels\`?
    {{ $lables.instance }} {{ humanise $value }}
      3-10 Unknown variable \`$lables\` in a template, did you mean \`$labels\`?
      26-34 Unknown function \`humanise\` in a template, did you mean \`humanize\`?
    {{ humanizeduration $value }}
      3-19 Unknown function \`humanizeduration\` in a template, did you mean \`humanizeDuration\`?
    {{ $value | }}{{ | humanize }}
      17-18 Unexpected \`|\` in a command
    {{ $value | "text" }}
      12-18 Unexpected \`"text"\` after \`|\`, expected a function
    {{ if $value }}many
      3-5 Found \`if\` without its \`end\`, write \`{{ end }}\` where it ends
    {{ if }}many{{ end }}
      6-8 Found no value for \`if\`, write one
    {{ end }}
      3-6 Unexpected \`end\`, nothing is open that it could belong to
    {{ else }}
      3-7 Unexpected \`else\`, nothing is open that it could belong to
    {{ if $value }}a{{ else }}b{{ else }}c{{ end }}
      30-34 Found a second \`else\` of one \`if\`, remove it
    {{ if $value }}a{{ else with $value }}b{{ end }}
      24-28 Unexpected \`with\` in \`else\`
    {{ range query "up" }}{{ .Value }}
      3-8 Found \`range\` without its \`end\`, write \`{{ end }}\` where it ends
    {{ range $a, $b, $c := query "up" }}{{ end }}
      15-16 Found too many variables, expected one before \`:=\`
    {{ $a, $b := 1 }}
      5-6 Found too many variables, expected one before \`:=\`
    {{ if true }}{{ $x := 1 }}{{ end }}{{ $x }}
      38-40 Unknown variable \`$x\` in a template, set it with \`:=\` before;
    {{ define "place" }}{{ $labels.job }}{{ end }}
      23-30 Unknown variable \`$labels\` in a template, set it with \`:=\` before;
    {{ if true }}{{ define "place" }}{{ end }}{{ end }}
      16-22 Found \`define\` inside of another block, move it to the outside
    {{ define place }}{{ end }}
      10-15 Unexpected \`place\` after \`define\`, expected a name in quotes
    {{ template }}
      12-14 Unexpected \`}}\` after \`template\`, expected a name in quotes
    {{ break }}
      3-8 Found \`break\` outside of a \`range\`, remove it
    {{ (printf "%v" $value }}
      3-4 Found \`(\` without its \`)\`, close it
    {{ printf "%v" $value) }}
      21-22 Found \`)\` without its \`(\`, remove it
    {{ "never closed }}
      3-4 Found \`"\` without its end, close it
    {{ "bad \\q escape" }}
      3-18 Unknown escape in a string, write \`\\\\\` for a backslash or use backticks
    {{ 'two' }}
      3-8 Unexpected text in single quotes, use double quotes for more than a character
    {{ 1.5.2 }}
      6-8 Unexpected \`.2\` in a command
    {{ 5m }}
      3-5 Found a number that runs into a letter, separate them
    {{ 08 }}
      3-5 Found something that begins like a number and is none, expected one such as \`1.5\`
    {{ $value % 2 }}
      10-11 Unexpected \`%\` in a command
    {{ $labels.pod-name }}
      14-15 Unexpected \`-\` after \`.pod\`, expected a space
    {{ $value: }}
      9-10 Unexpected character \`:\` in a template
    {{ /* spaced */ }}
      3-4 Unexpected \`/\` in a command
    {{/* never closed }}
      0-2 Found a comment without its \`*/\`, close it
    {{/* closed too late */ }}
      21-23 Unexpected text between the end of a comment and \`}}\`, expected \`*/}}\`
    {{ end of it }}
      7-9 Unexpected \`of\` in \`end\`
    {{ $labels..instance }}
      10-11 Unexpected \`.\` in a command
    {{ "text".length }}
      9-16 Unexpected \`.length\` after \`"text"\`, which has no fields
    "
  `);
});

test('knows what vmalert brings beside', () => {
  const text = '{{ $activeAt }} {{ $value | formatTime }}';
  expect(parseTemplate(text, PROMETHEUS_NAMES).faults.length).toBe(2);
  expect(parseTemplate(text, VMALERT_NAMES).faults).toEqual([]);
});

test.each([
  ['parentheses', `{{ ${'('.repeat(100_000)}`],
  ['blocks', '{{ if 1 }}'.repeat(20_000)],
  ['branches', `{{ if 1 }}${'{{ else if 1 }}'.repeat(20_000)}`],
  ['actions', '{{ $x := 1 }}'.repeat(20_000)],
  ['faults', '{{ a }}'.repeat(20_000)],
  ['braces', '{{'.repeat(100_000)],
  ['quotes', `{{ ${'"'.repeat(100_001)}`],
])('takes time in proportion to the length of many %s', (_, text) => {
  const half = secondsFor(text.slice(0, text.length / 2));
  // Twice the text takes twice the time; where every action looked at all others, it would take four times as long.
  expect(secondsFor(text)).toBeLessThan(3.5 * half + 0.1);
});

/** CPU time of this process alone: others may be busy. The shortest of three runs. */
function secondsFor(text: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = process.cpuUsage();
    parseTemplate(text, PROMETHEUS_NAMES);
    return process.cpuUsage(start).user / 1e6;
  });
  return Math.min(...runs);
}
