import { kindByFolder } from '../kinds/kind-of.ts';
import { defineRule } from '../model/rule.ts';

export const schemaIsMet = defineRule({
  id: 'schema-is-met',
  severity: 'error',
  description: "The front matter of a page has the fields and values that its kind's schema allows.",
  *document({ file, kind, frontMatter }, handbook) {
    // A page that only its headings make a runbook comes from a collection that never agreed to our fields.
    const lives = kind === undefined ? undefined : kindByFolder(file, handbook.kinds);
    const schema = lives?.schemaId ?? 'page';
    for (const fault of handbook.schemaFaults(schema, frontMatter.value, frontMatter.places)) {
      yield { file, ...fault };
    }
  },
});
