import type { View } from '../../model/view.ts';
import type { HealthConfiguration } from './health-facts.ts';
import { viewQuirks } from './view-quirks.ts';

/** What a monitor is told to do. */
export function viewConfiguration({ settings, options, quirks }: HealthConfiguration): View {
  return [
    ...(settings.length > 0 ? [{ type: 'facts' as const, title: 'Settings', rows: settings }] : []),
    ...(options.length > 0 ? [optionsOf(options)] : []),
    ...viewQuirks(quirks),
  ];
}

function optionsOf(options: HealthConfiguration['options']): View[number] {
  return {
    type: 'table',
    title: 'What it does',
    columns: ['Option', 'Meaning'],
    rows: options.map(([option, meaning]) => [{ text: option, code: true }, meaning]),
  };
}
