import { KIND_REFERENCE, kindReferences, levelOf, rules } from '../../../core/index.ts';
import type { KindIndexProps } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { indexLink, kindName } from '../kind-index-props.ts';
import { fieldTable } from './field-table.ts';
import { proseFact } from './prose.ts';
import { levelMark } from './rule-facts.ts';

/** Lists what the toolkit and the handbook define, by the address of the list. */
export const referenceIndexes: Readonly<Record<string, (site: Site) => KindIndexProps>> = {
  [KIND_REFERENCE]: kindsIndex,
  '/reference/rules': rulesIndex,
};

/** Every kind with what it is for, and the fields that pages of any kind may have. */
export function kindsIndex(site: Site): KindIndexProps {
  const { handbook } = site;
  const references = kindReferences(handbook);
  const shared = references.flatMap(({ kind }) => handbook.fieldsOf(kind)).filter((field) => field.shared);
  return {
    title: 'Kinds of pages',
    one: 'kind of page',
    many: 'kinds of pages',
    description: 'The folder says of which kind a page is. Its kind says which sections and fields it may have.',
    pages: references.map(({ kind, address }) => {
      const index = indexLink(site, kind.id);
      return {
        link: { title: kindName(kind), address, kind: 'page' },
        ...(kind.description !== '' && { description: kind.description }),
        facts: index === undefined ? [] : [{ label: 'Index', value: { type: 'link', link: index } }],
      };
    }),
    facts: fieldTable('Fields of every page', [...new Map(shared.map((field) => [field.path, field])).values()]),
  };
}

function rulesIndex({ handbook }: Site): KindIndexProps {
  const written = new Set(handbook.documents.map(({ address }) => address));
  return {
    title: 'Rules',
    one: 'rule',
    many: 'rules',
    pages: rules.map((rule) => {
      const address = `/reference/rules/${rule.id}`;
      const level = levelMark(levelOf(rule, handbook.settings));
      return {
        link: { title: rule.id, kind: 'page', ...(written.has(address) && { address }) },
        description: rule.description,
        facts: [
          { label: 'Level', value: { type: 'badge', mark: level } },
          ...(rule.guard ? [proseFact('Guard', 'cannot be disabled')] : []),
        ],
      };
    }),
  };
}
