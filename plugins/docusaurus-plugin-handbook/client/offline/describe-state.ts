import type { OfflineState } from './offline-list.ts';

export const FORBIDDEN = 'This browser keeps no copy here: storage is forbidden, as in a private window.';
export const NO_ANSWER = 'The server does not answer, so there is no copy yet.';

/** One sentence on how a copy is getting on. */
export function describeState(state: OfflineState): string {
  const { phase, built, stage, done, bytes, missing, reachable } = state;
  const size = `${readableSize(done)} of ${readableSize(bytes)}`;
  if (phase === 'loading') return `Keeping a copy, ${stage?.toLowerCase() ?? 'beginning'}: ${size}.`;
  if (phase === 'full') return `No room left on this device: ${size} are kept, runbooks and alerts first.`;
  if (phase === 'forbidden') return FORBIDDEN;
  if (!reachable && built) return `The server does not answer. You are reading the copy of ${built}.`;
  if (phase === 'stopped') return `The copy is not complete: ${size} are kept.`;
  const lacking =
    missing > 0 ? `, without ${missing} file${missing === 1 ? '' : 's'} that the server does not give` : '';
  return `This handbook is kept for offline${lacking}.`;
}

/** `3.2 MB`, in powers of ten as on devices. */
export function readableSize(bytes: number): string {
  if (bytes < 100_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
