import { describe, expect, it } from 'vitest';
import { rcaTimes } from '../../../plugins/core/index.ts';
import { readableMinutes } from '../../../plugins/docusaurus-plugin-handbook/props/facts/readable-minutes.ts';

const times = (value: Record<string, unknown>) =>
  rcaTimes({ frontMatter: { value, span: [0, 0], yaml: [0, 0], places: {} } });

describe('the times of an incident', () => {
  it('are counted from its start, in minutes', () => {
    expect(
      times({
        started: '2026-09-14T01:12Z',
        detected: '2026-09-14T01:16:20Z',
        mitigated: '2026-09-14T02:03Z',
        resolved: '2026-09-15T03:40Z',
      }),
    ).toEqual({ detected: 4, mitigated: 51, resolved: 1588 });
  });

  it('are left out where they are not stated, cannot be read or lie before the start', () => {
    expect(times({ detected: '2026-09-14T01:16Z' })).toEqual({});
    expect(times({ started: '2026-09-14T01:12Z', resolved: '2026-09-14T01:11Z' })).toEqual({});
    expect(times({ started: '2026-09-14T01:12Z', resolved: '2026-09-31T25:11Z', detected: ['soon'] })).toEqual({});
  });
});

describe('a length of time', () => {
  it.each([
    [0, 'less than a minute'],
    [57, '57 min'],
    [60, '1 h'],
    [205, '3 h 25 min'],
    [1440, '1 d'],
    [1588, '1 d 2 h'],
  ])('of %s minutes reads %s', (minutes, expected) => {
    expect(readableMinutes(minutes)).toBe(expected);
  });
});
