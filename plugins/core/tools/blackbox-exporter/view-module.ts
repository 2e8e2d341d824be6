import type { PlacedName } from '../../model/graph.ts';
import { plainText } from '../../model/plain-text.ts';
import type { View } from '../../model/view.ts';
import type { ModuleFacts } from './module-facts.ts';

/** A module as facts: how it probes, and what makes the probe fail. */
export function viewModule({ name, snippet }: PlacedName): View {
  // Written by `readModules` of the same tool.
  const module = (snippet.facts as readonly ModuleFacts[]).find((facts) => facts.name === plainText(name.name));
  if (module === undefined) return [];
  const { prober, timeout, settings } = module;
  return [
    {
      type: 'facts',
      rows: [
        ['Prober', prober],
        ['Timeout', timeout ?? 'that of the scrape, less half a second'],
      ],
    },
    ...(settings.length === 0
      ? []
      : [
          {
            type: 'facts' as const,
            title: 'Settings',
            rows: settings.map(([field, value]) => [field, { text: value, code: true as const }] as const),
          },
        ]),
  ];
}
