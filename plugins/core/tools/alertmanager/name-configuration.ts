import type { SnippetReading } from '../snippet-reading.ts';
import type { ConfigurationFacts } from './facts.ts';
import type { ConfigurationReading } from './read-configuration.ts';

/** Names the file and its receivers, and keeps what is needed of them across files. */
export function nameConfiguration(found: ConfigurationReading, reading: SnippetReading): void {
  const { snippet } = reading;
  if (!snippet.standalone) return;
  const title = snippet.file.split('/').at(-1) ?? snippet.file;
  const name = title.replace(/\.ya?ml$/i, '');
  snippet.names.push({ kind: 'alertmanager', name, title, isFile: true, span: snippet.span, nameSpan: [0, 0] });
  const contains = { from: { kind: 'alertmanager', name }, label: 'contains', inverse: 'contained in', optional: true };
  for (const { name: receiver, span, nameSpan } of found.receivers) {
    const place = reading.spanInFile(nameSpan);
    snippet.names.push({ kind: 'receiver', name: receiver, span: reading.spanInFile(span), nameSpan: place });
    snippet.references.push({ ...contains, target: receiver, to: ['receiver'], span: place });
  }
  const { route, receivers, inhibitRules, timeIntervals } = found;
  snippet.facts = {
    route,
    receivers: receivers.map(({ name: receiver, notifiers }) => ({ name: receiver, notifiers })),
    inhibitRules,
    timeIntervals,
  } satisfies ConfigurationFacts;
}
