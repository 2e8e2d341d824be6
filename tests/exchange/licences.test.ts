import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findLicence } from '../../plugins/core/index.ts';
import { type Files, withCollection } from './run-import.ts';

const MIT = `MIT License

Copyright (c) 2026 The Observatory

Permission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in the Software.

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.
`;
const BSD = `Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met:

1. Redistributions must keep this notice.
`;

const TEXTS: [string, string][] = [
  [
    'Apache-2.0',
    '   Apache License\n   Version 2.0, January 2004\n\nTERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n',
  ],
  ['MIT', MIT],
  ['BSD-2-Clause', BSD],
  ['BSD-3-Clause', `${BSD}\nNames may not be used to endorse or promote products.\n`],
  ['CC-BY-4.0', 'Creative Commons Attribution 4.0 International Public License\n'],
  ['CC-BY-SA-4.0', 'Attribution-ShareAlike 4.0 International\n'],
  ['CC-BY-NC-4.0', 'Attribution-NonCommercial 4.0 International\n'],
  ['CC0-1.0', 'CC0 1.0 Universal\n'],
  ['GPL-3.0-only', 'GNU GENERAL PUBLIC LICENSE\n   Version 3, 29 June 2007\n'],
  ['AGPL-3.0-only', 'GNU AFFERO GENERAL PUBLIC LICENSE\n   Version 3, 19 November 2007\n'],
  ['MPL-2.0', 'Mozilla Public License Version 2.0\n'],
  ['EUPL-1.2', '# SPDX-License-Identifier: EUPL-1.2\n\nWords of its own.\n'],
];

test.each(TEXTS)('recognises %s by its text', (id, text) => {
  withCollection({ LICENSE: text }, {}, ({ folder }) => {
    expect(findLicence(folder, undefined)).toEqual({ id, file: 'LICENSE' });
  });
});

describe('a licence is looked for', () => {
  const pages = { 'runbooks/alerts/etcd/etcdNoLeader.md': '# etcdNoLeader\n' };

  test('above the folder, as far as its repository goes', () => {
    withCollection({ ...pages, 'COPYING.txt': MIT }, {}, ({ folder }) => {
      const inner = join(folder, 'runbooks');
      expect(() => findLicence(inner, undefined)).toThrow('Found no licence');
      mkdirSync(join(folder, '.git'));
      expect(findLicence(inner, undefined)).toEqual({ id: 'MIT', file: '../COPYING.txt' });
    });
  });

  test('and what the command says goes first', () => {
    withCollection({ ...pages, LICENSE: MIT }, {}, ({ folder }) => {
      expect(findLicence(folder, 'Apache-2.0 OR MIT')).toEqual({ id: 'Apache-2.0 OR MIT' });
    });
  });

  const refusal = (files: Files, said?: string): string =>
    withCollection({ ...pages, ...files }, {}, ({ folder }) => {
      try {
        findLicence(folder, said);
        return 'not refused';
      } catch (error) {
        return String(error).replaceAll(folder, '<upstream>');
      }
    });

  test('and a folder without one, with several or with an unknown one is refused', () => {
    expect([
      refusal({}),
      refusal({ LICENSE: 'All rights reserved.\n' }),
      refusal({ 'LICENSE-MIT': MIT, 'LICENSE-APACHE': 'Apache License\n' }),
      refusal({}, '© us'),
    ]).toMatchInlineSnapshot(`
      [
        "HandbookError: Found no licence for \`<upstream>\`, so nobody may copy it.",
        "HandbookError: The licence in \`LICENSE\` is none of the well-known ones.",
        "HandbookError: Found 2 licence files beside \`LICENSE-APACHE\`, expected one.",
        "HandbookError: \`--licence\` is \`© us\`, expected an SPDX identifier such as \`Apache-2.0\`.",
      ]
    `);
  });
});
