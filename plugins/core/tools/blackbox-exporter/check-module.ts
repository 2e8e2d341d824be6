import { quoted } from '../../model/plain-text.ts';
import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { acceptsEncoding } from './accepts-encoding.ts';
import { checkClient, isSet } from './check-client.ts';
import { checkShape } from './check-shape.ts';
import { below } from './field-names.ts';
import { MODULE, PROBES } from './probe-fields.ts';

type Values = Record<string, unknown>;

/** Reports what the exporter refuses in a module, and what makes its probe fail whatever the target does. */
export function checkModule(module: unknown, pointer: string, reading: SnippetReading): void {
  checkShape(MODULE, module ?? {}, pointer, reading);
  if (!isRecord(module)) return;
  for (const name of Object.keys(PROBES)) {
    const probe = module[name];
    if (!isRecord(probe)) continue;
    CHECKS[name]?.(probe, below(pointer, name), reading);
    if (typeof module.prober !== 'string' || !Object.hasOwn(PROBES, module.prober) || module.prober === name) continue;
    const message = `Found a block \`${name}\` in a module with the prober \`${module.prober}\`, which does not read it: remove it, or change the prober.`;
    reading.report(reading.keySpan(below(pointer, name)), message, { severity: 'warning' });
  }
  if (module.prober === 'dns' && !isSet(module.dns)) {
    reading.report(
      reading.keySpan(pointer),
      'Missing `dns` with its `query_name`, add them: there is nothing to ask for.',
    );
  }
}

type Check = (probe: Values, pointer: string, reading: SnippetReading) => void;

const CHECKS: Record<string, Check> = {
  http: checkHttp,
  tcp: checkTcp,
  dns: checkDns,
  unix: checkTcp,
  websocket: checkWebsocket,
};

function checkHttp(probe: Values, pointer: string, reading: SnippetReading): void {
  checkClient(probe, pointer, reading);
  const at = (name: string) => reading.keySpan(below(pointer, name));
  if (isSet(probe.body) && isSet(probe.body_file)) {
    reading.report(at('body_file'), 'Found `body_file` beside `body`, expected one of them: remove the other.');
  }
  if (isSet(probe.no_follow_redirects)) {
    reading.report(
      at('no_follow_redirects'),
      'Found `no_follow_redirects`, which is going away: write `follow_redirects: false`.',
      {
        severity: 'warning',
      },
    );
  }
  if (isSet(probe.fail_if_ssl) && isSet(probe.fail_if_not_ssl)) {
    reading.report(
      at('fail_if_not_ssl'),
      'Found both `fail_if_ssl` and `fail_if_not_ssl`, so the probe always fails: remove one.',
    );
  }
  checkVersions(probe, pointer, reading);
  const { headers, compression } = probe;
  if (!isRecord(headers) || typeof compression !== 'string') return;
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() !== 'accept-encoding' || acceptsEncoding(String(value ?? ''), compression)) continue;
    const message = `Found ${quoted(name)} without the \`compression\` ${quoted(compression)}, expected it among the encodings: add it.`;
    reading.report(reading.textSpan(below(below(pointer, 'headers'), name)), message);
  }
}

/** HTTP/3 is another transport: the exporter tries it alone, or not at all. */
function checkVersions(probe: Values, pointer: string, reading: SnippetReading): void {
  if (probe.enable_http3 !== true) return;
  const { valid_http_versions: versions, enable_http2: http2 } = probe;
  if (http2 !== false) {
    reading.report(
      reading.keySpan(below(pointer, 'enable_http3')),
      'Found `enable_http3` with HTTP/2 on, expected `enable_http2: false` beside it: add it.',
    );
  }
  if (!Array.isArray(versions)) return;
  const at = versions.findIndex((version) => version !== 'HTTP/3.0');
  if (at < 0) return;
  const place = below(below(pointer, 'valid_http_versions'), String(at));
  reading.report(
    reading.textSpan(place),
    'Found another version beside `enable_http3`, expected `HTTP/3.0` alone: remove this one.',
  );
}

function checkTcp(probe: Values, pointer: string, reading: SnippetReading): void {
  const { query_response: steps } = probe;
  if (!Array.isArray(steps)) return;
  for (const [at, step] of steps.entries()) {
    if (!isRecord(step) || !isSet(step.expect) || !isSet(step.expect_bytes)) continue;
    const place = `${below(pointer, 'query_response')}/${at}/expect_bytes`;
    reading.report(
      reading.keySpan(place),
      'Found `expect_bytes` beside `expect`, expected one of them in a step: make it two steps.',
    );
  }
}

function checkDns(probe: Values, pointer: string, reading: SnippetReading): void {
  if (probe.dns_over_tls !== true || probe.transport_protocol === 'tcp') return;
  const span = reading.keySpan(below(pointer, 'dns_over_tls'));
  reading.report(span, 'Found `dns_over_tls` over UDP, so the probe always fails: add `transport_protocol: tcp`.');
}

function checkWebsocket(probe: Values, pointer: string, reading: SnippetReading): void {
  checkTcp(probe, pointer, reading);
  if (isRecord(probe.http_config)) checkClient(probe.http_config, below(pointer, 'http_config'), reading);
}
