import type { HandbookSettings } from './generated.ts';

/** `handbook.yml` with the defaults filled in. */
export type Settings = Required<Pick<HandbookSettings, 'name' | 'url'>> &
  HandbookSettings & {
    /** The file they came from, relative to the root; undefined when there is none. */
    file: string | undefined;
  };
