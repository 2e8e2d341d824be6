import { expect, test } from 'vitest';
import { type Reporter, readReport, reporters } from '../../../plugins/core/index.ts';
import { CONTEXT, HOSTILE, reportOf, SAMPLE } from './sample-report.ts';

const reporter: Reporter = reporters.json;

test.each([
  ['problems', SAMPLE],
  ['no problems', reportOf()],
  ['hostile names', HOSTILE],
])('a report with %s is read back as it was', (_, report) => {
  expect(readReport(reporter(report, CONTEXT), 'before.json')).toEqual(report);
});

test('holds no character that hides or forges something', () => {
  expect(reporter(HOSTILE, CONTEXT)).not.toMatch(/[\u0007\u001b\u202e]/);
});

test('what is no report is refused', () => {
  const refusal = (text: string): string => {
    try {
      return JSON.stringify(readReport(text, 'before.json'));
    } catch (error) {
      return String(error);
    }
  };
  const faulty = ['{', '[]', '{"version":2,"problems":[],"summary":{}}', '{"version":1,"problems":[{}]}'];
  expect(faulty.map(refusal).join('\n')).toMatchInlineSnapshot(`
    "HandbookError: \`before.json\` is no report: it is not valid JSON.
    HandbookError: \`before.json\` is no report: The whole text is a list, expected a mapping of fields.
    HandbookError: \`before.json\` is no report: Unknown value \`2\` for \`version\`, expected \`1\`.
    HandbookError: \`before.json\` is no report: Missing field \`summary\`, add it."
  `);
});
