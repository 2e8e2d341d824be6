import type { PlacedName } from '../../model/graph.ts';
import type { View } from '../../model/view.ts';
import { configurationOf, reportOf } from './health-facts.ts';
import { viewConfiguration } from './view-configuration.ts';
import { viewReport } from './view-report.ts';

/** What the page of a report or of a monitor's configuration shows. */
export function viewHealth({ snippet }: PlacedName): View {
  const report = reportOf(snippet);
  if (report !== undefined) return viewReport(report);
  const configuration = configurationOf(snippet);
  return configuration === undefined ? [] : viewConfiguration(configuration);
}
