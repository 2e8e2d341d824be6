import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { checkDataSource } from './check-data-source.ts';
import type { DashboardContents, DashboardFacts, PanelFacts } from './dashboard-facts.ts';
import type { DashboardReading } from './dashboard-reading.ts';
import type { FoundDashboard } from './find-dashboard.ts';
import { listTitles, panelsByWord } from './panels-by-word.ts';
import { readAnnotations } from './read-annotations.ts';
import { readElements } from './read-elements.ts';
import { type PlacedPanel, readPanels } from './read-panels.ts';
import { readQueries } from './read-queries.ts';
import { readTexts } from './read-texts.ts';
import { defineVariables, readVariables } from './read-variables.ts';
import { listOf, recordOf, textOf } from './values.ts';

/** Reads one dashboard: its name, panels, queries, variables and links, with all that is wrong in them. */
export function readDashboard(found: FoundDashboard, fileName: string, reading: DashboardReading): DashboardFacts {
  const { dashboard } = found;
  const name = readName(found, fileName, reading);
  const contents = isRecord(dashboard.elements) ? readElements(dashboard, reading) : readContents(dashboard, reading);
  readTexts(dashboard, name, reading);
  usesMetrics(name, contents.panels, reading);
  const tags = listOf(dashboard.tags).flatMap((tag) => textOf(tag)?.slice(0, 100) ?? []);
  return { name, tags: tags.slice(0, 50), ...contents };
}

function readContents(dashboard: Record<string, unknown>, reading: DashboardReading): DashboardContents {
  defineVariables(dashboard, reading);
  const panels = readPanels(dashboard, reading);
  checkDataSources(dashboard, panels, reading);
  const shown = panels.map((placed) => panelFacts(placed, readQueries(placed, reading)));
  readAnnotations(dashboard, reading);
  const variables = readVariables(dashboard, reading);
  return {
    panels: shown.slice(0, MOST_PANELS),
    variables: variables.slice(0, 200),
    links: linksOf([dashboard, ...panels.map(({ panel }) => panel)]),
  };
}

// As many as a page can show; all are checked.
const MOST_PANELS = 500;

/** Names it by its uid, by which Grafana and pages point at it, or by its file. */
function readName({ dashboard, name: resource }: FoundDashboard, fileName: string, reading: DashboardReading): string {
  const { uid, title } = dashboard;
  const shown = textOf(title)?.slice(0, 300);
  if (shown === undefined) {
    const [start, end] = reading.textSpan(typeof title === 'string' ? '/title' : '');
    const message = 'Found a dashboard without a title, add `title`: Grafana refuses it.';
    reading.reportAt([start, Math.min(end, start + 1)], message);
  }
  const own = textOf(uid);
  const isValid = own !== undefined && /^[\w-]{1,40}$/.test(own);
  const written = resource ?? (isValid ? own : undefined);
  if (resource === undefined && own !== undefined && !isValid) {
    const message = `Unexpected uid ${quoted(own)}, expected at most 40 letters, digits, \`-\` and \`_\`: Grafana refuses the dashboard.`;
    reading.report('/uid', message);
  }
  const name = written ?? fileName;
  reading.snippet.names.push({
    kind: 'dashboard',
    name,
    title: shown ?? name,
    ...(written === undefined && { isFile: true }),
    ...(shown !== undefined && shown !== name && { aliases: [shown] }),
    span: reading.span(''),
    nameSpan: reading.span(resource === undefined && written !== undefined ? '/uid' : '/title'),
  });
  return name;
}

function checkDataSources(
  dashboard: Record<string, unknown>,
  panels: readonly PlacedPanel[],
  reading: DashboardReading,
): void {
  const seen = new Set<string>();
  for (const [index, variable] of listOf(recordOf(dashboard.templating).list).entries())
    checkDataSource(recordOf(variable).datasource, `/templating/list/${index}/datasource`, seen, reading);
  for (const { panel, pointer } of panels) {
    checkDataSource(panel.datasource, `${pointer}/datasource`, seen, reading);
    for (const [index, target] of listOf(panel.targets).entries())
      checkDataSource(recordOf(target).datasource, `${pointer}/targets/${index}/datasource`, seen, reading);
  }
}

function panelFacts({ panel, row, rowAt, x, y, width, height }: PlacedPanel, queries: string[]): PanelFacts {
  const title = (textOf(panel.title) ?? '').slice(0, 300);
  const type = (textOf(panel.type) ?? '').slice(0, 100);
  return { row: row.slice(0, 300), rowAt, type, title, x, y, width, height, queries };
}

/** In fences nothing is loaded, so nothing uses the metrics either. */
function usesMetrics(name: string, panels: readonly PanelFacts[], { snippet, metrics }: DashboardReading): void {
  if (!snippet.standalone) return;
  const uses = { from: { kind: 'dashboard', name }, to: ['metric'], label: 'uses', inverse: 'used by', optional: true };
  const drawnIn = panelsByWord(panels);
  for (const { name: target, span } of metrics.values()) {
    const note = listTitles(drawnIn.get(target) ?? []);
    snippet.references.push({ ...uses, target, span, ...(note !== '' && { note }) });
  }
}

function linksOf(owners: readonly Record<string, unknown>[]): DashboardFacts['links'] {
  const links = owners.flatMap((owner) => listOf(owner.links)).map(recordOf);
  return links
    .flatMap(({ title, url }) => {
      const address = textOf(url);
      return address === undefined
        ? []
        : [{ title: (textOf(title) ?? address).slice(0, 300), url: address.slice(0, 2000) }];
    })
    .slice(0, 100);
}
