import { describe, expect, it } from 'vitest';
import { incidentTimes } from '../../plugins/docusaurus-plugin-handbook/props/facts/incident-times.ts';

const START = '2026-09-14T01:00Z';
const times = (value: Record<string, string>) => {
  const document = { frontMatter: { value: { started: START, ...value }, span: [0, 0], places: '' } };
  return incidentTimes(document as unknown as Parameters<typeof incidentTimes>[0]);
};

describe('the bar of an incident', () => {
  it('has a part for each step, to scale, from the start to the last time that is stated', () => {
    expect(
      times({ detected: '2026-09-14T01:15Z', mitigated: '2026-09-14T02:00Z', resolved: '2026-09-14T03:00Z' }),
    ).toEqual({
      steps: [
        { step: 'detected', text: '15 min', bar: [0, 12.5] },
        { step: 'mitigated', text: '1 h', since: '45 min', bar: [12.5, 37.5] },
        { step: 'resolved', text: '2 h', since: '1 h', bar: [50, 50] },
      ],
    });
  });

  it('names the steps that are not stated, and draws what is known over them', () => {
    expect(times({ resolved: '2026-09-14T03:00Z' })).toEqual({
      steps: [{ step: 'detected' }, { step: 'mitigated' }, { step: 'resolved', text: '2 h', bar: [0, 100] }],
    });
  });

  it('says that it is not to scale where a part would be too short to be seen', () => {
    const drawn = times({ detected: '2026-09-14T01:01Z', resolved: '2026-09-16T01:00Z' });
    expect(drawn?.stretched).toBe(true);
    expect(drawn?.steps.map(({ bar }) => bar)).toEqual([[0, 4], undefined, [4, 96]]);
  });

  it('never goes backwards, and never out of its frame', () => {
    const drawn = times({
      detected: '2026-09-14T02:00Z',
      mitigated: '2026-09-14T01:30Z',
      resolved: '2026-09-14T02:00Z',
    });
    expect(drawn?.steps).toEqual([
      { step: 'detected', text: '1 h', bar: [0, 100] },
      { step: 'mitigated', text: '30 min' },
      { step: 'resolved', text: '1 h' },
    ]);
  });

  it('is not there without a time, or without a start', () => {
    expect(times({})).toBeUndefined();
    expect(times({ started: 'in the morning', resolved: '2026-09-14T03:00Z' })).toBeUndefined();
    expect(times({ detected: START })).toEqual({
      steps: [{ step: 'detected', text: 'less than a minute' }, { step: 'mitigated' }, { step: 'resolved' }],
    });
  });
});
