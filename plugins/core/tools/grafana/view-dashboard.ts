import type { PlacedName } from '../../model/graph.ts';
import type { View, ViewBlock, ViewCell, ViewGrid } from '../../model/view.ts';
import type { DashboardFacts, PanelFacts } from './dashboard-facts.ts';

/** What the page of a dashboard shows: its panels as they stand, row by row, then variables and links. */
export function viewDashboard({ name: { name }, snippet }: PlacedName): View {
  const facts = (snippet.facts as readonly DashboardFacts[] | undefined)?.find((one) => one.name === name);
  if (facts === undefined) return [];
  return [...tagsOf(facts), ...gridsOf(facts.panels), ...variablesOf(facts), ...linksOf(facts)];
}

function tagsOf({ tags }: DashboardFacts): ViewBlock[] {
  return tags.length === 0 ? [] : [{ type: 'facts', rows: [['Tags', tags.join(', ')]] }];
}

/** A grid for each row, which begins at its own top. */
function gridsOf(panels: readonly PanelFacts[]): ViewGrid[] {
  const rows = new Map<number, PanelFacts[]>();
  for (const panel of panels) rows.set(panel.rowAt, [...(rows.get(panel.rowAt) ?? []), panel]);
  return [...rows.values()].map((inRow) => {
    const top = Math.min(...inRow.map(({ y }) => y));
    const title = inRow[0]?.row ?? '';
    const tiles = inRow.map(({ x, y, width, height, title: name, type, queries }) => ({
      x,
      y: y - top,
      width: Math.min(width, 24 - x),
      height,
      title: name,
      ...(type !== '' && { note: type }),
      code: queries,
    }));
    return { type: 'grid', ...(title !== '' && { title }), width: 24, tiles };
  });
}

function variablesOf({ variables }: DashboardFacts): ViewBlock[] {
  if (variables.length === 0) return [];
  const rows = variables.map(({ name, label, type, query }): ViewCell[] => [
    { text: `$${name}`, code: true },
    label,
    type,
    query === '' ? '' : { text: query, code: true },
  ]);
  return [{ type: 'table', title: 'Variables', columns: ['Name', 'Label', 'Type', 'Values'], rows }];
}

function linksOf({ links }: DashboardFacts): ViewBlock[] {
  if (links.length === 0) return [];
  const rows = links.map(({ title, url }): ViewCell[] => [
    /^https?:\/\//.test(url) ? { text: title, url } : title,
    url,
  ]);
  return [{ type: 'table', title: 'Links', columns: ['Link', 'Address'], rows }];
}
