/** The SPDX identifier of a licence by its text; undefined for a text that is none of the well-known ones. */
export function recogniseLicence(text: string): string | undefined {
  const declared = /SPDX-License-Identifier:[^\S\n]*([A-Za-z0-9][A-Za-z0-9.+() -]*)/.exec(text)?.[1];
  if (declared !== undefined) return declared.trim();
  // Line breaks, indents, quotes and punctuation differ from copy to copy, the words do not.
  const words = ` ${
    text
      .toLowerCase()
      .match(/[a-z0-9]+(?:\.[0-9]+)*/g)
      ?.join(' ') ?? ''
  } `;
  return LICENCES.find(([, ...phrases]) => phrases.every((phrase) => words.includes(phrase)))?.[0];
}

// The narrower stand first. A licence's text does not say "or any later version": what it does not say is not assumed.
const LICENCES: readonly (readonly [id: string, ...phrases: string[]])[] = [
  ['AGPL-3.0-only', ' gnu affero general public license version 3 '],
  ['LGPL-3.0-only', ' gnu lesser general public license version 3 '],
  ['LGPL-2.1-only', ' gnu lesser general public license version 2.1 '],
  ['GPL-3.0-only', ' gnu general public license version 3 '],
  ['GPL-2.0-only', ' gnu general public license version 2 '],
  ['MPL-2.0', ' mozilla public license version 2.0 '],
  ['Apache-2.0', ' apache license version 2.0 ', ' terms and conditions for use reproduction and distribution '],
  ['CC-BY-NC-SA-4.0', ' attribution noncommercial sharealike 4.0 international '],
  ['CC-BY-NC-ND-4.0', ' attribution noncommercial noderivatives 4.0 international '],
  ['CC-BY-NC-4.0', ' attribution noncommercial 4.0 international '],
  ['CC-BY-ND-4.0', ' attribution noderivatives 4.0 international '],
  ['CC-BY-SA-4.0', ' attribution sharealike 4.0 international '],
  ['CC-BY-4.0', ' attribution 4.0 international '],
  ['CC0-1.0', ' cc0 1.0 universal '],
  [
    'BSD-3-Clause',
    ' redistribution and use in source and binary forms ',
    ' endorse or promote products ',
    ' provided that the following conditions are met ',
  ],
  [
    'BSD-2-Clause',
    ' redistribution and use in source and binary forms ',
    ' provided that the following conditions are met ',
  ],
  [
    'MIT',
    ' permission is hereby granted free of charge to any person obtaining a copy ',
    ' the above copyright notice and this permission notice shall be included in all copies ',
  ],
  ['ISC', ' permission to use copy modify and or distribute this software for any purpose with or without fee '],
  ['Unlicense', ' this is free and unencumbered software released into the public domain '],
];
