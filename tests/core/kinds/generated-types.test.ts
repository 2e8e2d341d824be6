import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toolkitFolder } from '../../../plugins/core/kinds/toolkit-folder.ts';
import { generateTypes } from '../../../scripts/generate-types.ts';

test('the types are those that the schemas give: else run `npx tsx scripts/generate-types.ts`', async () => {
  const current = readFileSync(join(toolkitFolder(), 'plugins/core/model/generated.ts'), 'utf8');
  expect(await generateTypes()).toBe(current);
});
