import { parseDuration } from '../../parse-duration.ts';

/** Seconds of a duration as written; undefined where there is none, or one that Prometheus refuses. */
export function secondsOf(written: string | undefined): number | undefined {
  const milliseconds = written === undefined ? undefined : parseDuration(written);
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}
