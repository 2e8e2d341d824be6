import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from '../../core/index.ts';
import { alertNodes } from '../props/alert-entry.ts';
import { textsField } from '../props/read-fields.ts';
import type { Site } from '../site/open-site.ts';

/** An address under which a page can be reached too. */
interface Alias {
  from: string;
  to: string;
  /** The address differs in more than case, so the site's own script would not find its page and show "not found". */
  withoutScript: boolean;
}

const ADDRESS = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}){1,8}$/;

/**
 * Writes the same page under its lower-case address, because published runbook URLs are lower-case and hosts are not
 * forgiving, and under the old addresses that a page names. Never over a page, nor where the folder folds case anyway.
 * Gives back the address of the page for each that was written.
 */
export function writeAliases(site: Site, outDir: string): Map<string, string> {
  const folds = foldsCase(outDir);
  const written = new Map<string, string>();
  for (const { from, to, withoutScript } of aliasesOf(site)) {
    if (folds && !withoutScript) continue;
    const target = join(outDir, `${from}.html`);
    const page = join(outDir, `${to}.html`);
    if (existsSync(target) || existsSync(join(outDir, from)) || !existsSync(page)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const html = notForSearchEngines(readFileSync(page, 'utf8'));
    writeFileSync(target, withoutScript ? withoutBundles(html) : html);
    written.set(from, to);
  }
  return written;
}

function* aliasesOf(site: Site): Generator<Alias> {
  const { documents } = site.handbook;
  const runbooks = documents.filter(({ kind, address }) => kind === 'runbook' && address.startsWith('/runbooks/'));
  const alerts = alertNodes(site).map(({ address }) => address);
  for (const to of [...alerts, ...runbooks.map(({ address }) => address)]) {
    const from = to === undefined ? undefined : lowerName(to);
    if (to !== undefined && from !== undefined && from !== to) yield { from, to, withoutScript: false };
  }
  for (const document of documents)
    for (const from of oldAddresses(document)) yield { from, to: document.address, withoutScript: true };
}

/** The last part in lower case: `/runbooks/etcd/etcdNoLeader` → `/runbooks/etcd/etcdnoleader`. */
function lowerName(address: string): string {
  const at = address.lastIndexOf('/');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

function oldAddresses(document: Document): string[] {
  const addresses = textsField(document, 'aliases').map((alias) => alias.replace(/(?:\.html)?\/?$/, ''));
  return addresses.filter((alias) => ADDRESS.test(alias) && document.address !== '/');
}

/** `rel=canonical` is on the page already, and names the real address. */
function notForSearchEngines(html: string): string {
  return html.replace('</head>', '<meta name="robots" content="noindex"></head>');
}

function withoutBundles(html: string): string {
  return html
    .replace(/<script\b[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replace(/<link\b[^>]*\brel="?(?:preload|prefetch)\b[^>]*>/g, '');
}

function foldsCase(folder: string): boolean {
  const probe = join(folder, `.case-${process.pid}`);
  writeFileSync(probe, '');
  try {
    return existsSync(join(folder, `.CASE-${process.pid}`));
  } finally {
    rmSync(probe, { force: true });
  }
}
