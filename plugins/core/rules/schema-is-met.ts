import { defineRule } from '../model/rule.ts';

export const schemaIsMet = defineRule({
  id: 'schema-is-met',
  severity: 'error',
  description: "The front matter of a page has the fields and values that its kind's schema allows.",
  *document({ file, kind, frontMatter }, handbook) {
    const schema = handbook.kinds.find(({ id }) => id === kind)?.schemaId ?? 'page';
    for (const fault of handbook.schemaFaults(schema, frontMatter.value, frontMatter.places)) {
      yield { file, ...fault };
    }
  },
});
