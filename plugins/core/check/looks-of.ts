import type { Sight } from '../model/sights.ts';
import type { FacetStates } from './facets.ts';

/** The state of all that each sight shows; as long as it is the same, what was found by it holds. */
export function looksOf(state: FacetStates): Record<Sight, string> {
  const { kind, alerts, made, answers, labels, urls, expressions, objectives, metrics, reviewed } = state;
  const names = [kind, alerts, alerts === '' ? state.claims : '', made];
  const answering = [...names, answers, labels, urls, state.headed === '' ? '' : state.headings];
  return {
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
