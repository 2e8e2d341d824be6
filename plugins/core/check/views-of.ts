import { judgeAlerts } from '../graph/queries/judge-alerts.ts';
import type { Graph } from '../model/graph.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Sights } from '../model/sights.ts';

/** What is handed to rules across files: what they may look at, and by its type nothing else. */
export function viewsOf(handbook: Handbook, graph: () => Graph): { [Name in keyof Sights]: () => Sights[Name] } {
  return {
    names: () => ({ documents: handbook.documents, nodes: graph().nodes }),
    owners: () => handbook,
    answers: () => ({ ...judgeAlerts(handbook, graph()), anchorsOf: anchorsIn(handbook) }),
    routes: () => handbook,
    pointers: () => ({ unresolved: graph().unresolvedInSnippets(), nodes: graph().nodes }),
    expressions: () => handbook,
    objectives: () => handbook,
    metrics: () => handbook,
    reviews: () => ({ documents: handbook.documents, graph: graph() }),
  };
}

function anchorsIn({ documents }: Handbook): Sights['answers']['anchorsOf'] {
  return (file) => {
    const page = documents.find((document) => document.file === file);
    return page?.content.headings.map(({ anchor }) => anchor) ?? [];
  };
}
