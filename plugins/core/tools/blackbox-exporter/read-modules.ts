import { quoted } from '../../model/plain-text.ts';
import type { Snippet } from '../../model/snippet.ts';
import type { SnippetSource } from '../../model/tool.ts';
import { nearest } from '../../schema/nearest.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import { readYamlSnippet } from '../read-yaml-snippet.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { checkModule } from './check-module.ts';
import { below } from './field-names.ts';
import { type ModuleFacts, moduleFacts } from './module-facts.ts';

/** Reads the modules of a configuration: names, what there is to show, and what the exporter refuses. */
export function readModules(source: SnippetSource): Snippet {
  const modules: ModuleFacts[] = [];
  const snippet = readYamlSnippet('blackbox-exporter', source, (value, reading) => readFile(value, modules, reading));
  snippet.facts = modules;
  return snippet;
}

function readFile(value: unknown, modules: ModuleFacts[], reading: SnippetReading): void {
  if (!isRecord(value)) return;
  for (const name of Object.keys(value)) {
    if (name === 'modules') continue;
    const hint = nearest(name, ['modules']) === undefined ? 'remove it: the' : 'did you mean `modules`? The';
    reading.report(
      reading.keySpan(below('', name)),
      `Unknown field ${quoted(name)}, ${hint} exporter refuses the whole file.`,
    );
  }
  if (value.modules === undefined || value.modules === null) return;
  if (!isRecord(value.modules)) {
    reading.report(
      reading.textSpan('/modules'),
      'Unexpected value for `modules`, expected a mapping of names to modules.',
    );
    return;
  }
  for (const [name, module] of Object.entries(value.modules)) {
    const pointer = below('/modules', name);
    checkModule(module, pointer, reading);
    modules.push(moduleFacts(name, module));
    const [start, end] = [reading.keySpan(pointer), reading.textSpan(pointer)];
    const span = reading.spanInFile([start[0], Math.max(start[1], end[1])]);
    reading.snippet.names.push({ kind: 'blackbox-module', name, span, nameSpan: reading.spanInFile(start) });
  }
}
