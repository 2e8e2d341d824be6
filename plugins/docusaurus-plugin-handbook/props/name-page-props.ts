import { indexLines, type NameIndex, type Node, type View, viewOf } from '../../core/index.ts';
import type { NamePageProps, SourcePlace } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { nameIndexTitle } from './name-index-props.ts';
import { relationsOf } from './relations.ts';
import { lineUrl } from './source-links.ts';
import { viewProps } from './view-props.ts';

/** What the page of a name in monitoring configuration shows: a dashboard, a receiver, a metric. */
export function namePageProps(
  site: Site,
  node: Node,
  { nameKind, address }: NameIndex,
  packs: ReadonlyMap<string, string>,
): NamePageProps {
  const { title, name } = node;
  const download = `${node.address}.yml`;
  const view = node.kind === 'record' ? recordView(site, node) : viewOf(node, site.handbook);
  return {
    title,
    // A name that says no more than the title would only be read twice.
    ...(name !== title && !node.placed?.[0]?.name.isFile && { name }),
    one: nameKind.label.one,
    index: { title: nameIndexTitle(nameKind), address, kind: 'page' },
    sources: sourcesOf(site, node),
    ...(packs.has(download) && { download }),
    view: viewProps(site, view),
    relations: relationsOf(site, node.id),
  };
}

/** The rules that make a metric. */
function recordView({ handbook }: Site, { name }: Node): View {
  const rules = handbook.snippets.flatMap(({ records }) => records.filter(({ record }) => record === name));
  const rows = rules.map(({ expression, group }) => [{ text: expression.trim(), code: true as const }, group]);
  return [{ type: 'table', title: 'Recorded as', columns: ['Expression', 'Group'], rows }];
}

function sourcesOf({ handbook }: Site, node: Node): SourcePlace[] {
  const places = node.kind === 'record' ? recordPlaces(handbook.snippets, node.name) : placesOf(node);
  return places.map(([file, offset]) => {
    const { line } = indexLines(handbook.textOf(file)).positionAt(offset);
    const url = lineUrl(handbook.settings, file, line);
    return { file, line, ...(url !== undefined && { url }) };
  });
}

type Place = readonly [file: string, offset: number];

function placesOf({ placed = [] }: Node): Place[] {
  return placed.map(({ name, snippet }) => [snippet.file, name.nameSpan[0]]);
}

function recordPlaces(snippets: Site['handbook']['snippets'], name: string): Place[] {
  return snippets.flatMap(({ file, records }) =>
    records.filter(({ record }) => record === name).map(({ nameSpan }): Place => [file, nameSpan[0]]),
  );
}
