import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/**
 * Writes the headers to send with the site, for hosts that read a file `_headers` and for nginx. `handbook serve` sends them
 * by itself. Strict-Transport-Security is not among them: only who has a certificate can say so.
 */
export function writeSecurityHeaders(outDir: string): void {
  // A page of the toolkit alone. Were the scripts of other pages taken too, one that slipped into a page would be allowed.
  const headers = securityHeaders(readFileSync(join(outDir, '404.html'), 'utf8'));
  const lines = Object.entries(headers);
  writeFileSync(join(outDir, '_headers'), `/*\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`);
  const nginx = lines.map(([name, value]) => `add_header ${name} "${value}" always;\n`);
  writeFileSync(join(outDir, 'headers.nginx.conf'), nginx.join(''));
}

/** The headers of a site whose pages hold the inline scripts of the given one, and no others. */
export function securityHeaders(html: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy(inlineScripts(html)),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}

function policy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    // The colours of code, and the places of panels on a dashboard: attributes can load nothing under this policy.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Read as a browser reads it: a name with `<script>` in it stands in attributes and is no script. */
function inlineScripts(html: string): string[] {
  const scripts = new Set<string>();
  let text: string | undefined;
  const parser = new Parser({
    onopentag(name, { src }) {
      if (name === 'script' && src === undefined) text = '';
    },
    ontext(data) {
      if (text !== undefined) text += data;
    },
    onclosetag(name) {
      if (name === 'script' && text !== undefined) scripts.add(text);
      if (name === 'script') text = undefined;
    },
  });
  parser.end(html);
  return [...scripts];
}
