import { KIND_REFERENCE, type Kind, plainText, reviewPeriod, type SectionSpec } from '../../../core/index.ts';
import { readableDuration } from '../../client/readable-duration.ts';
import type { Fact, PageLink } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { indexLink } from '../kind-index-props.ts';
import { fieldTable } from './field-table.ts';
import { pagePlaces } from './page-places.ts';
import { code, proseFact, proseTable } from './prose.ts';

/** What the schema of a kind says, for its page of reference: so that nobody writes it a second time. */
export function kindFacts(site: Site, kind: Kind): Fact[] {
  const { handbook } = site;
  const { files, addresses } = pagePlaces(kind);
  const index = indexLink(site, kind.id);
  const elsewhere = kind.recognisedBySections ? '; a page elsewhere with these sections counts as one too' : '';
  const fields = handbook.fieldsOf(kind);
  return [
    proseFact('File', files.map(code).join(' or ') + elsewhere),
    proseFact('Address', addresses.map(code).join(' or ')),
    ...(index === undefined ? [] : [{ label: 'Index', value: { type: 'link' as const, link: index } }]),
    proseFact('Review every', readableDuration(reviewPeriod(kind.id, handbook))),
    { label: 'Shared fields', value: { type: 'link', link: SHARED_FIELDS } },
    proseFact('Schema', code(`schemas/kinds/${kind.id}.schema.json`)),
    ...sectionTable(kind.sections),
    ...fieldTable(
      'Fields',
      fields.filter(({ shared }) => !shared),
    ),
    ...referenceTable(kind, new Set(handbook.sharedReferences.map(({ path }) => path))),
  ];
}

const SHARED_FIELDS: PageLink = { title: 'Fields of every page', address: KIND_REFERENCE, kind: 'page' };

function sectionTable(sections: readonly SectionSpec[]): Fact[] {
  const rows = sections.map(({ title, synonyms, required, requiredUnless, prompt }) => {
    const unless = requiredUnless === undefined ? 'yes' : `without ${code(requiredUnless)}`;
    return [title, required ? unless : 'no', plainText(prompt, 1000), synonyms.join(', ')];
  });
  return proseTable(
    'Sections, in this order',
    ['Section', 'Required', 'What belongs there', 'Understood as well'],
    rows,
  );
}

/** Without the references of every page, which stand with the fields that those share. */
function referenceTable({ references }: Kind, shared: ReadonlySet<string>): Fact[] {
  const own = references.filter(({ path }) => !shared.has(path));
  const rows = own.map(({ path, to, label, inverse, derive, optional }) => {
    const absent = derive === undefined ? undefined : DERIVED[derive];
    const notes = [absent, optional ? 'may name what does not exist yet' : undefined];
    return [code(path), to.join(', '), label, inverse, notes.filter((note) => note !== undefined).join('; ')];
  });
  const columns = ['Field', 'Names', 'Read from this page', 'Read from the other', 'Note'];
  return proseTable('References', columns, rows);
}

const DERIVED = { id: 'the name of the file when absent', folder: 'the name of the folder when absent' };
