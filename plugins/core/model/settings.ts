import type { HandbookSettings } from './generated.ts';

/** Stands for an address as long as handbook.yml has none: right on the author's machine and nowhere else. */
export const NO_URL = 'http://localhost:3000';

/** `handbook.yml` with the defaults filled in. */
export type Settings = Required<Pick<HandbookSettings, 'name' | 'url'>> &
  HandbookSettings & {
    /** The file they came from, relative to the root; undefined when there is none. */
    file: string | undefined;
  };
