import type { Sight } from '../model/sights.ts';
import type { FacetName } from './facets.ts';

/** Who looks at other files than their own: rules across files by their sights, and pages by what they name and link to. */
export type Looker = Sight | 'references' | 'links';

/** The state of all that each of them may look at; as long as it is the same, what they found holds. */
export function looksOf(state: Readonly<Record<FacetName, string>>, files: string): Record<Looker, string> {
  const { kind, alerts, made, answers, labels, urls, expressions, objectives, metrics, reviewed } = state;
  const names = [kind, alerts, alerts === '' ? state.claims : '', made];
  const answering = [...names, answers, labels, urls, state.headed === '' ? '' : state.headings];
  return {
    references: names.join(),
    links: [...names, files].join(),
    names: names.join(),
    owners: state.owner,
    answers: answering.join(),
    routes: [labels, state.points].join(),
    pointers: [...names, labels, state.points].join(),
    expressions: [labels, expressions].join(),
    // Where no page speaks of it, the rules of monitoring are not asked either.
    objectives: objectives === '' ? '' : [objectives, labels, expressions].join(),
    metrics: metrics === '' ? '' : [metrics, expressions].join(),
    reviews: reviewed === '' ? '' : [reviewed, ...answering, expressions, state.waits].join(),
  };
}
