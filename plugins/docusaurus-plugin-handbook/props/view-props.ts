import type { View, ViewBlock, ViewBranch, ViewCell, ViewText } from '../../core/index.ts';
import type { FactValue, ViewBlockProps, ViewBranchProps } from '../props.ts';
import type { Site } from '../site/open-site.ts';
import { pageLink } from './page-link.ts';
import { asWebAddress } from './read-fields.ts';
import { severityMarks } from './severities.ts';

/** What a tool has to show, with the names in it resolved to the pages of the handbook. */
export function viewProps(site: Site, view: View): ViewBlockProps[] {
  return view.map((block) => blockProps(site, block));
}

function blockProps(site: Site, block: ViewBlock): ViewBlockProps {
  switch (block.type) {
    case 'facts': {
      const facts = block.rows.map(([label, cell]) => ({ label, value: cellValue(site, cell) }));
      return { ...titled(block), type: 'facts', facts };
    }
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => (cell === '' ? null : cellValue(site, cell))));
      return { ...titled(block), type: 'table', columns: [...block.columns], rows };
    }
    case 'tree':
      return { ...titled(block), type: 'tree', root: branchProps(site, block.root) };
    case 'grid':
      return { ...titled(block), type: 'grid', width: block.width, tiles: [...block.tiles] };
    case 'bars':
      return { ...titled(block), type: 'bars', unit: block.unit, rows: [...block.rows] };
  }
}

function titled({ title }: ViewBlock): { title?: string } {
  return title === undefined ? {} : { title };
}

function branchProps(site: Site, { label, branches }: ViewBranch): ViewBranchProps {
  const value = cellValue(site, label);
  const run: FactValue = value.type === 'list' ? { type: 'run', items: value.items } : value;
  return { label: run, branches: branches.map((branch) => branchProps(site, branch)) };
}

function cellValue(site: Site, cell: ViewCell): FactValue {
  if (typeof cell === 'string') return { type: 'text', text: cell };
  if (!('text' in cell)) return { type: 'list', items: cell.map((text) => textValue(site, text)) };
  return textValue(site, cell);
}

function textValue(site: Site, { text, code, to, url, severity }: ViewText): FactValue {
  if (severity !== undefined) {
    const [mark] = severityMarks(site.handbook.settings, [severity]);
    if (mark !== undefined) return { type: 'badge', mark };
  }
  const [node] = to === undefined ? [] : site.graph.named(to.name, to.kinds);
  if (node !== undefined) {
    const { note: _, ...link } = pageLink(site, node);
    return { type: 'link', link: { ...link, title: text } };
  }
  const address = asWebAddress(url);
  if (address !== undefined) return { type: 'link', link: { title: text, address, kind: 'page' } };
  return { type: code ? 'code' : 'text', text };
}
