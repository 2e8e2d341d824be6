import type { PlacedReference, ToolSurroundings } from '../../model/tool.ts';
import { routingOf } from './routing/routing-of.ts';

/** Points from each alert to the receivers that its labels lead to. Several rules of one name are one alert. */
export function* relateAlerts({ snippets, alerts }: ToolSurroundings): Generator<PlacedReference> {
  for (const snippet of snippets) {
    const seen = new Set<string>();
    for (const { placed, receivers } of routingOf(snippet, alerts)?.alerts ?? []) {
      const { alert } = placed.rule;
      for (const { name, isSure, route } of receivers) {
        const label = isSure ? PAGES : MAY_PAGE;
        const key = JSON.stringify([alert, name, label.label]);
        if (name === '' || seen.has(key)) continue;
        seen.add(key);
        yield {
          ...label,
          from: { kind: 'alert', name: alert },
          target: name,
          to: ['receiver'],
          file: snippet.file,
          span: route.span,
          optional: true,
        };
      }
    }
  }
}

const PAGES = { label: 'pages', inverse: 'paged by' };
const MAY_PAGE = { label: 'may page', inverse: 'may be paged by' };
