import { serviceOfAlert } from '../graph/queries/service-of-alert.ts';
import { answersAlerts } from '../kinds/answers-alerts.ts';
import { faultOfId } from '../kinds/fault-of-id.ts';
import { pageTemplate } from '../kinds/template-of.ts';
import { addressOf } from '../model/address-of.ts';
import type { Graph, Node } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Kind } from '../model/kind.ts';
import { alertSections } from './alert-sections.ts';

/** A runbook that nobody has written yet: the page that `handbook new` would write. */
export interface ProposedRunbook {
  /** What `handbook new` calls the page's kind, and its name. */
  kind: string;
  name: string;
  /** The service that its folder names; undefined when no rule says it. */
  service: string | undefined;
  /** Relative to the root. */
  file: string;
  text: string;
}

/** The page to start from for an alert, with what its rules say filled in; undefined where such a page could not stand. */
export function proposeRunbook(alert: Node, { handbook, graph }: Around): ProposedRunbook | undefined {
  const { name, rules = [] } = alert;
  const kind = handbook.kinds.find(answersAlerts);
  const id = addressOf(name);
  if (kind === undefined || faultOfId(id) !== undefined) return undefined;
  const service = serviceOfAlert(alert, graph);
  const file = fileOf(id, kind, service);
  if (isTaken(id, file, kind, handbook)) return undefined;
  const text = pageTemplate(kind, handbook.schemaFieldsOf(kind), {
    title: name,
    frontMatter: { state: 'draft', ...(id !== name && { alerts: [name] }) },
    sections: alertSections(rules, kind),
  });
  return { kind: kind.id, name, service, file, text };
}

/** The same for a name that no rule has: `{name}` stands in the text where the name belongs. */
export function runbookToName({ kinds, schemaFieldsOf }: Handbook): Omit<ProposedRunbook, 'service'> | undefined {
  const kind = kinds.find(answersAlerts);
  if (kind === undefined) return undefined;
  const text = pageTemplate(kind, schemaFieldsOf(kind), { title: '{name}', frontMatter: { state: 'draft' } });
  return { kind: kind.id, name: '{name}', file: fileOf('{name}', kind, undefined), text };
}

interface Around {
  handbook: Handbook;
  graph: Graph;
}

function fileOf(id: string, { folders, page }: Kind, service: string | undefined): string {
  const [folder = 'docs'] = folders;
  if (page === 'folder') return `${folder}/${id}/index.md`;
  return service === undefined ? `${folder}/${id}.md` : `${folder}/${addressOf(service)}/${id}.md`;
}

/** Ids are unique within a kind, and some file systems take names that differ in case for one. */
function isTaken(id: string, file: string, kind: Kind, { documents }: Handbook): boolean {
  return documents.some(
    (document) =>
      document.file.toLowerCase() === file.toLowerCase() || (document.kind === kind.id && document.id === id),
  );
}
