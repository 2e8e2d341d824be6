import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { readYamlSnippet } from '../read-yaml-snippet.ts';
import { startSnippet } from '../start-snippet.ts';
import type { DashboardFacts } from './dashboard-facts.ts';
import { DashboardReading } from './dashboard-reading.ts';
import { findDashboard } from './find-dashboard.ts';
import { readDashboard } from './read-dashboard.ts';
import { readDashboardText } from './read-dashboard-text.ts';
import { readManifest } from './read-manifest.ts';
import { readProvisioning } from './read-provisioning.ts';

/** Reads dashboards and their provisioning, from JSON as Grafana exports it and from YAML as it is deployed. */
export function readGrafana(source: SnippetSource): Snippet {
  const facts: DashboardFacts[] = [];
  const name = nameOf(source.file);
  if (/^\s*\{/.test(source.text)) {
    const snippet = startSnippet('grafana', source);
    facts.push(...readDashboardText(source, name, snippet));
    snippet.facts = facts;
    return snippet;
  }
  const snippet = readYamlSnippet('grafana', source, (value, reading) => {
    const found = findDashboard(value);
    if (found !== undefined) facts.push(readDashboard(found, name, new DashboardReading(reading, found.pointer)));
    facts.push(...readManifest(value, source, reading));
    readProvisioning(value, reading);
  });
  if (facts.length > 0) snippet.facts = facts;
  return snippet;
}

/** `ceph` for `docs/monitoring/ceph/ceph.dashboard.json`. */
function nameOf(file: string): string {
  const base = file.split('/').at(-1) ?? file;
  return base.replace(/\.(?:json|ya?ml)$/i, '').replace(/[._-]dashboard$/i, '') || base;
}
