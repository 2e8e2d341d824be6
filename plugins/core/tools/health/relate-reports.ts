import type { PlacedReference, ToolSurroundings } from '../../model/tool.ts';
import { configurationOf, reportOf } from './health-facts.ts';
import { healthConfigurationKind, healthReportKind } from './name-kinds.ts';

/** Points from each report at the configuration of the monitor that calls its cloud by the same name. */
export function* relateReports({ snippets }: ToolSurroundings): Generator<PlacedReference> {
  const monitors = new Map<string, string>();
  for (const snippet of snippets) {
    const name = snippet.names[0]?.name;
    for (const cloud of configurationOf(snippet)?.clouds ?? []) if (name !== undefined) monitors.set(cloud, name);
  }
  for (const snippet of snippets) {
    const name = snippet.names[0]?.name;
    const target = monitors.get(reportOf(snippet)?.cloud ?? '');
    if (name === undefined || target === undefined) continue;
    yield {
      file: snippet.file,
      from: { kind: healthReportKind.kind, name },
      target,
      to: [healthConfigurationKind.kind],
      label: 'measured by',
      inverse: 'measured',
      span: [0, 0],
      optional: true,
    };
  }
}
