import type { SnippetSource } from '../../model/tool.ts';

/**
 * Tells dashboards and their provisioning from other JSON and YAML by their text alone, so that a file with a fault in it
 * is still recognised.
 */
export function looksLikeGrafana({ text, language }: SnippetSource): boolean {
  if (language !== undefined && !/^(?:json|ya?ml)$/.test(language)) return false;
  return isObject(text) ? looksLikeDashboard(text) : looksLikeYaml(text);
}

/** Whether a text of JSON is a dashboard, in any of the forms in which Grafana gives one out. */
export function looksLikeDashboard(text: string): boolean {
  if (!isObject(text)) return false;
  if (RESOURCE.test(text)) return ELEMENTS.test(text) || PANELS.test(text);
  if (VERSION.test(text)) return PANELS_KEY.test(text);
  return PANELS.test(text) && TITLE.test(text) && !OTHERS.test(text);
}

function looksLikeYaml(text: string): boolean {
  // A template of Helm or Jinja becomes YAML only later. Inside a block of text no line starts at the first column.
  if (/^\{\{/m.test(text) || text.includes('.Values.') || text.includes('.Release.')) return false;
  if (MANIFEST.test(text)) return PANELS.test(text) || ELEMENTS.test(text);
  if (RESOURCE_YAML.test(text)) return /^ *elements:/m.test(text);
  if (!/^apiVersion:[ \t]*["']?\d/m.test(text)) return false;
  return (PROVIDERS.test(text) && PROVIDED.test(text)) || DATA_SOURCES.test(text);
}

function isObject(text: string): boolean {
  return /^\s*\{/.test(text);
}

const PANELS = /\\?["'](?:panels|rows)\\?["']\s*:\s*\[/i;
const PANELS_KEY = /"(?:panels|rows)"\s*:/i;
const ELEMENTS = /\\?["']elements\\?["']\s*:\s*\{/;
const TITLE = /"title"\s*:/i;
const VERSION = /"schemaVersion"\s*:\s*\d/i;
/** Search pages of Kibana, tables of test reports. */
const OTHERS = /"(?:kibanaSavedObjectMeta|panelsJSON|cells|columns)"\s*:/;
const RESOURCE = /"kind"\s*:\s*"Dashboard"/;
const RESOURCE_YAML = /^kind:[ \t]*["']?Dashboard["']?[ \t]*$/m;
const MANIFEST = /^[ \t-]*["']?kind["']?:[ \t]*["']?(?:ConfigMap|ConfigMapList|GrafanaDashboard|List)["']?[ \t]*$/m;
const PROVIDERS = /^providers:/m;
const PROVIDED = /^[ \t-]+(?:path|folder|type)[ \t]*:/m;
const DATA_SOURCES = /^(?:datasources|deleteDatasources):/m;
