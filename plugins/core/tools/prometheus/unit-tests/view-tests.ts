import type { Snippet } from '../../../model/snippet.ts';
import type { View } from '../../../model/view.ts';
import { testFactsOf } from './test-facts.ts';

/** What is expected of which alert, and when: what the page of a file of rule tests shows. */
export function viewTests(snippet: Snippet): View {
  const { alerts = [] } = testFactsOf(snippet) ?? {};
  if (alerts.length === 0) return [];
  return [
    {
      type: 'table',
      title: 'Expected alerts',
      columns: ['Alert', 'After', 'Fires'],
      rows: alerts.map(({ name, at, fires }) => [
        { text: name, to: { kinds: ['alert'], name } },
        at,
        fires === 0 ? 'no' : fires === 1 ? 'once' : `${fires} times`,
      ]),
    },
  ];
}
