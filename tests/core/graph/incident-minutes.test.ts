import { describe, expect, test } from 'vitest';
import { incidentMinutes } from '../../../plugins/core/index.ts';

const MONTH = 30 * 86_400;
const analysis = (started?: string, resolved?: string, more: Record<string, unknown> = {}) => ({
  frontMatter: { value: { started, resolved, ...more }, span: [0, 0] as const, yaml: [0, 0] as const, places: {} },
});
const sum = (...analyses: ReturnType<typeof analysis>[]) =>
  incidentMinutes(analyses as Parameters<typeof incidentMinutes>[0], MONTH, '2026-11-22');

describe('the minutes that incidents lasted', () => {
  test('are those from start to resolution within the window', () => {
    expect(sum(analysis('2026-11-10T10:00Z', '2026-11-10T11:30Z'))).toEqual({
      analyses: 1,
      minutes: 90,
      withoutEnd: 0,
    });
    // The window begins with 24 October, 00:00, and ends with 22 November.
    expect(sum(analysis('2026-10-23T23:00Z', '2026-10-24T00:30Z')).minutes).toBe(30);
    expect(sum(analysis('2026-11-22T23:00Z', '2026-11-23T05:00Z')).minutes).toBe(60);
    expect(sum(analysis('2026-10-01T10:00Z', '2026-10-01T11:30Z'))).toEqual({ analyses: 0, minutes: 0, withoutEnd: 0 });
  });

  test('count once where incidents overlap', () => {
    const sums = sum(
      analysis('2026-11-10T10:00Z', '2026-11-10T12:00Z'),
      analysis('2026-11-10T11:00Z', '2026-11-10T11:30Z'),
      analysis('2026-11-10T11:30Z', '2026-11-10T13:00Z'),
    );
    expect(sums).toEqual({ analyses: 3, minutes: 180, withoutEnd: 0 });
  });

  test('say so where an end is not stated, and guess none', () => {
    expect(sum(analysis('2026-11-10T10:00Z'))).toEqual({ analyses: 1, minutes: 0, withoutEnd: 1 });
    expect(sum(analysis('2026-01-10T10:00Z')).analyses).toBe(0);
  });

  test('leave out what happened elsewhere, has no start, ends before it began, or lies ahead', () => {
    const none = { analyses: 0, minutes: 0, withoutEnd: 0 };
    expect(sum(analysis('2026-11-10T10:00Z', '2026-11-10T11:00Z', { 'retold-from': { url: 'x' } }))).toEqual(none);
    expect(sum(analysis(undefined, '2026-11-10T11:00Z'))).toEqual(none);
    expect(sum(analysis('2026-11-10T11:00Z', '2026-11-10T10:00Z'))).toEqual(none);
    expect(sum(analysis('2026-12-10T11:00Z', '2026-12-10T12:00Z'))).toEqual(none);
  });
});
