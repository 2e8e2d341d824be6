import { placesOfPhrases } from '../../model/places-of-phrases.ts';
import type { LeakFinder } from './leak.ts';

/** Names of customers, projects and whatever else handbook.yml wants kept. */
export const knownNames: LeakFinder = {
  // Names are not always ASCII, and those who list some pay for the search.
  words: () => [],
  *find(text, { names = [] }) {
    for (const { start, end } of placesOfPhrases(text, names)) {
      yield { span: [start, end], message, certain: true };
    }
  },
};

const message =
  'A name that the settings list as confidential stands here; write what it is instead, such as `a customer` or `Example Ltd`.';
