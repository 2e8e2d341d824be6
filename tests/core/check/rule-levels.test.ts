import { expect, test } from 'vitest';
import { levelOf, type Rule } from '../../../plugins/core/index.ts';

const ofPack: Rule = { id: 'alert-waits', severity: 'warning', pack: 'alerting', description: 'An alert waits.' };
const guard: Rule = {
  id: 'embargo',
  severity: 'error',
  guard: true,
  description: 'Nothing under embargo is published.',
};

test('a rule of a pack is off until the pack is on, or the rule has a level of its own', () => {
  expect(levelOf(ofPack, {})).toBe('off');
  expect(levelOf(ofPack, { packs: ['alerting'] })).toBe('warning');
  expect(levelOf(ofPack, { rules: { 'alert-waits': 'info' } })).toBe('info');
  expect(levelOf(ofPack, { packs: ['alerting'], rules: { 'alert-waits': 'off' } })).toBe('off');
});

test('a finding has a level of its own, which settings overrule', () => {
  expect(levelOf(ofPack, { packs: ['alerting'] }, 'info')).toBe('info');
  expect(levelOf(ofPack, {}, 'error')).toBe('off');
  expect(levelOf(ofPack, { rules: { 'alert-waits': 'error' } }, 'info')).toBe('error');
});

test('a guard does not listen', () => {
  expect(levelOf(guard, { rules: { embargo: 'off' } })).toBe('error');
});
