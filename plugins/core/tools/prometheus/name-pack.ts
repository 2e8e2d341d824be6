import type { Snippet } from '../../model/snippet.ts';

/** Names a rule file as a pack, `ceph` for `docs/monitoring/ceph/ceph.rules.yml`, whose page lists its rules. */
export function namePack(snippet: Snippet): void {
  const { file, alerts, records, references } = snippet;
  const title = file.split('/').at(-1) ?? file;
  const name = title.replace(/\.ya?ml$/i, '').replace(/[._-]rules?$/i, '');
  // Other files point at it by its path.
  const aliases = [file];
  snippet.names.push({ kind: 'rules', name, title, aliases, isFile: true, span: snippet.span, nameSpan: [0, 0] });
  const contains = { from: { kind: 'rules', name }, label: 'contains', inverse: 'contained in', optional: true };
  for (const { alert, nameSpan } of alerts)
    references.push({ target: alert, to: ['alert'], span: nameSpan, ...contains });
  for (const { record, nameSpan } of records)
    references.push({ target: record, to: ['record'], span: nameSpan, ...contains });
}
