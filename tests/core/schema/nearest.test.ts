import { expect, test } from 'vitest';
import { nearest } from '../../../plugins/core/schema/nearest.ts';

const ALERTS = ['etcdNoLeader', 'etcdMembersDown', 'KubePodCrashLooping', 'KubeNodeNotReady', 'KubeNodeUnreachable'];

test('guesses a name with a letter missing', () => {
  expect(nearest('etcdNoLeadr', ALERTS)).toBe('etcdNoLeader');
});

test('prefers the same name in another case to a name with another letter', () => {
  expect(nearest('etcdnoleader', ['etcdnoleaders', 'EtcdNoLeader'])).toBe('EtcdNoLeader');
});

test('does not guess between two names that are equally near', () => {
  expect(nearest('ceph-osd-3', ['ceph-osd-1', 'ceph-osd-2'])).toBeUndefined();
  expect(nearest('ETCD', ['etcd', 'Etcd'])).toBeUndefined();
});

test('guesses neither far names nor anything for short ones', () => {
  expect(nearest('RabbitmqQueueGrowing', ALERTS)).toBeUndefined();
  expect(nearest('dns', ['ntp', 'tls', 'ssh'])).toBeUndefined();
  expect(nearest('', ['a', 'b'])).toBeUndefined();
});

test('costs nothing for absurdly long names', () => {
  expect(nearest('x'.repeat(100_000), ['x'.repeat(100_001)])).toBeUndefined();
});
