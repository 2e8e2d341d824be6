import { kindByFolder } from '../kinds/kind-of.ts';
import { defineRule } from '../model/rule.ts';
import { derivedField } from './derived-field.ts';
import { frontMatterParses } from './front-matter-parses.ts';

export const schemaIsMet = defineRule({
  id: 'schema-is-met',
  severity: 'error',
  description: "The front matter of a page has the fields and values that its kind's schema allows.",
  *document(document, handbook) {
    const { file, kind, frontMatter, findings } = document;
    // Half-read YAML breaks fields that nobody wrote wrong.
    if (findings.some(({ rule }) => rule === frontMatterParses.id)) return;
    // A page that only its headings make a runbook comes from a collection that never agreed to our fields.
    const lives = kind === undefined ? undefined : kindByFolder(file, handbook.kinds);
    const schema = lives?.schemaId ?? 'page';
    const faults = handbook.schemaFaults(schema, frontMatter.value, () => frontMatter.places);
    for (const { missing, ...fault } of faults) {
      yield { file, ...fault, ...(missing !== undefined && lives && derivedField(missing, document, lives, handbook)) };
    }
  },
});
