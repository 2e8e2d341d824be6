import type { Settings } from '../model/settings.ts';

/**
 * The settings of the public part. What names the inside stays there: where the private source and site are, what is
 * ignored, which exceptions concern internal files, and the list of what must not leak.
 */
export function publicSettings(settings: Settings, files: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const { file: _, leaks: __, ignore: ___, source: ____, 'public-part': part = {}, ...kept } = settings;
  const exceptions = settings.exceptions?.filter((exception) => files.has(exception.file));
  return {
    ...kept,
    repository: 'public',
    ...(part.url !== undefined && { url: part.url }),
    ...(part.source !== undefined && { source: part.source }),
    ...(exceptions && { exceptions }),
  };
}
