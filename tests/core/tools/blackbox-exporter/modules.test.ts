import { expect, test } from 'vitest';
import type { Snippet } from '../../../../plugins/core/model/snippet.ts';
import { indexLines } from '../../../../plugins/core/model/span.ts';
import { blackboxExporter } from '../../../../plugins/core/tools/blackbox-exporter/index.ts';
import { tools } from '../../../../plugins/core/tools/index.ts';
import { cpuMilliseconds } from '../../../support/cpu-milliseconds.ts';

const FILE = 'docs/monitoring/haproxy/blackbox.yml';

function read(text: string): Snippet | undefined {
  const source = {
    file: FILE,
    text,
    language: undefined,
    settings: {},
    spanInFile: (span: readonly [number, number]) => span,
  };
  return tools.find((tool) => tool.files.test(FILE) && tool.detect(source))?.read(source);
}

function faults(text: string): string {
  const lines = indexLines(text);
  return (read(text)?.findings ?? [])
    .map(({ span, message, severity }) => {
      const { line, column } = lines.positionAt(span[0]);
      return `${line}:${column} ${severity ? `${severity} ` : ''}${message}`;
    })
    .join('\n');
}

const GOOD = `modules:
  http_2xx:
    prober: http
    timeout: 5s
    http:
  api_version:
    prober: http
    timeout: 1m30s
    http:
      method: POST
      headers: { Accept-Encoding: "br;q=0.5, gzip", X-Auth-Token: hunter2 }
      compression: gzip
      body_size_limit: 1MB
      valid_status_codes: [200, 300]
      follow_redirects: no
      basic_auth: { username: monitor, password: correct-horse }
      proxy_url: http://monitor:battery-staple@proxy.example.org:3128
      fail_if_body_not_matches_regexp: ['"status": ?"CURRENT"']
      fail_if_header_not_matches:
        - { header: Content-Type, regexp: ^application/json, allow_missing: false }
      tls_config: { min_version: TLS12, ca_file: /etc/ssl/region-one.pem }
  smtp_starttls:
    prober: tcp
    tcp:
      query_response:
        - expect: "^220 ([^ ]+) ESMTP"
          labels: [{ name: host, value: "\${1}" }]
        - send: "STARTTLS\\r"
        - starttls: true
  soa:
    prober: dns
    dns:
      query_name: example.org
      query_type: SOA
      validate_answer_rrs: { fail_if_not_matches_regexp: ["ns1\\\\.example\\\\.org"] }
  ping: { prober: icmp, icmp: { preferred_ip_protocol: ip4, ttl: 64 } }
  health: { prober: grpc, grpc: { service: etcd, tls: true, metadata: { tenant: [a] } } }
`;

test('names each module with its place, and finds nothing wrong in good ones', () => {
  const snippet = read(GOOD) as Snippet;
  expect(faults(GOOD)).toBe('');
  expect(snippet.tool).toBe('blackbox-exporter');
  expect(snippet.names.map(({ name, nameSpan }) => [name, GOOD.slice(...nameSpan)])).toEqual(
    ['http_2xx', 'api_version', 'smtp_starttls', 'soa', 'ping', 'health'].map((name) => [name, name]),
  );
});

test('shows how a module probes, with its defaults and without its secrets', () => {
  const snippet = read(GOOD) as Snippet;
  const view = (name: string) => {
    const found = snippet.names.find((candidate) => candidate.name === name);
    return found && blackboxExporter.view?.({ name: found, snippet }, { snippets: [snippet], alerts: [] });
  };
  expect(view('api_version')).toMatchInlineSnapshot(`
    [
      {
        "rows": [
          [
            "Prober",
            "http",
          ],
          [
            "Timeout",
            "1m30s",
          ],
        ],
        "type": "facts",
      },
      {
        "rows": [
          [
            "valid_status_codes",
            {
              "code": true,
              "text": "200, 300",
            },
          ],
          [
            "preferred_ip_protocol",
            {
              "code": true,
              "text": "ip6 (default)",
            },
          ],
          [
            "ip_protocol_fallback",
            {
              "code": true,
              "text": "true (default)",
            },
          ],
          [
            "method",
            {
              "code": true,
              "text": "POST",
            },
          ],
          [
            "headers",
            {
              "code": true,
              "text": "Accept-Encoding: ****, X-Auth-Token: ****",
            },
          ],
          [
            "fail_if_body_not_matches_regexp",
            {
              "code": true,
              "text": ""status": ?"CURRENT"",
            },
          ],
          [
            "fail_if_header_not_matches",
            {
              "code": true,
              "text": "header: Content-Type, regexp: ^application/json, allow_missing: false",
            },
          ],
          [
            "compression",
            {
              "code": true,
              "text": "gzip",
            },
          ],
          [
            "body_size_limit",
            {
              "code": true,
              "text": "1MB",
            },
          ],
          [
            "basic_auth.username",
            {
              "code": true,
              "text": "monitor",
            },
          ],
          [
            "basic_auth.password",
            {
              "code": true,
              "text": "****",
            },
          ],
          [
            "tls_config.ca_file",
            {
              "code": true,
              "text": "/etc/ssl/region-one.pem",
            },
          ],
          [
            "tls_config.min_version",
            {
              "code": true,
              "text": "TLS12",
            },
          ],
          [
            "follow_redirects",
            {
              "code": true,
              "text": "no",
            },
          ],
          [
            "enable_http2",
            {
              "code": true,
              "text": "true (default)",
            },
          ],
          [
            "proxy_url",
            {
              "code": true,
              "text": "http://****@proxy.example.org:3128",
            },
          ],
        ],
        "title": "Settings",
        "type": "facts",
      },
    ]
  `);
  expect(view('ping')).toMatchInlineSnapshot(`
    [
      {
        "rows": [
          [
            "Prober",
            "icmp",
          ],
          [
            "Timeout",
            "that of the scrape, less half a second",
          ],
        ],
        "type": "facts",
      },
      {
        "rows": [
          [
            "preferred_ip_protocol",
            {
              "code": true,
              "text": "ip4",
            },
          ],
          [
            "ip_protocol_fallback",
            {
              "code": true,
              "text": "true (default)",
            },
          ],
          [
            "ttl",
            {
              "code": true,
              "text": "64",
            },
          ],
        ],
        "title": "Settings",
        "type": "facts",
      },
    ]
  `);
  expect(JSON.stringify(snippet.facts)).not.toMatch(/hunter2|correct-horse|battery-staple/);
});

test('points at what the exporter refuses', () => {
  const text = `modules:
  http_2xx:
    prober: htpp
    timout: 5s
  http_3:
    prober: http
    timeout: 1d
    http:
      valid_status_codes: 200
      enable_http3: true
      valid_http_versions: [HTTP/3.0, HTTP/2.0]
      fail_if_body_matches_regexp: [":["]
      fail_if_header_matches: [{ header: Location }]
      tls_config: { insecure: true, min_version: TLS9 }
      body: "{}"
      body_file: body.json
      body_size_limit: large
      bearer_token: correct-horse
      authorization: { type: Basic, credentials: [battery-staple] }
      no_proxy: example.org
      headers: { accept-encoding: br }
      compression: gzip
      no_follow_redirects: true
  tcp:
    prober: tcp
    http: { method: GET }
    tcp: { query_response: [{ expect: PONG, expect_bytes: PONG }] }
  dns:
    prober: dns
    dns: { query_type: AAA, dns_over_tls: true, valid_rcodes: [NOEROR] }
  dns_without_a_name: { prober: dns }
  icmp: { prober: icmp, icmp: { ttl: 256, dont_fragment: maybe } }
  oauth: { prober: http, http: { oauth2: { client_id: monitor }, fail_if_ssl: true, fail_if_not_ssl: true } }
  empty:
module: 1
`;
  expect(faults(text)).toMatchInlineSnapshot(`
    "35:1 Unknown field \`module\`, did you mean \`modules\`? The exporter refuses the whole file.
    3:13 Unexpected \`htpp\` for \`prober\`, expected one of \`http\`, \`tcp\`, \`dns\`, \`icmp\`, \`grpc\`, \`unix\`, \`websocket\`.
    4:5 Unknown field \`timout\`, did you mean \`timeout\`? The exporter refuses the whole file.
    7:14 Unexpected \`1d\` for \`timeout\`, expected a duration in hours, minutes and seconds such as \`5s\` or \`1m30s\`.
    9:27 Unexpected value for \`valid_status_codes\`, expected a list: begin each item with \`- \`.
    12:38 Unexpected \`:[\` for \`fail_if_body_matches_regexp\`, expected a regular expression of RE2 (error parsing regexp: missing closing ]: '[').
    13:32 Missing \`regexp\` in \`fail_if_header_matches\`, add it: without it this cannot be used.
    14:21 Unknown field \`insecure\`, remove it: the exporter refuses the whole file.
    14:50 Unexpected \`TLS9\` for \`min_version\`, expected one of \`TLS10\`, \`TLS11\`, \`TLS12\`, \`TLS13\`.
    17:24 Unexpected \`large\` for \`body_size_limit\`, expected a size such as \`10MB\`.
    19:50 Unexpected value for \`credentials\`, expected a single value.
    18:7 Found \`bearer_token\` beside \`authorization\`, expected one of them: remove the other.
    20:7 Found \`no_proxy\` without a proxy, expected \`proxy_url\` beside it: add that, or remove this.
    19:30 Found the type \`basic\`, expected \`basic_auth\` for it: move user name and password there.
    16:7 Found \`body_file\` beside \`body\`, expected one of them: remove the other.
    23:7 warning Found \`no_follow_redirects\`, which is going away: write \`follow_redirects: false\`.
    10:7 Found \`enable_http3\` with HTTP/2 on, expected \`enable_http2: false\` beside it: add it.
    11:39 Found another version beside \`enable_http3\`, expected \`HTTP/3.0\` alone: remove this one.
    21:35 Found \`accept-encoding\` without the \`compression\` \`gzip\`, expected it among the encodings: add it.
    26:5 warning Found a block \`http\` in a module with the prober \`tcp\`, which does not read it: remove it, or change the prober.
    27:45 Found \`expect_bytes\` beside \`expect\`, expected one of them in a step: make it two steps.
    30:24 Unexpected \`AAA\` for \`query_type\`, expected a name that the exporter knows.
    30:64 Unexpected \`NOEROR\` for \`valid_rcodes\`, expected perhaps \`NOERROR\`.
    30:5 Missing \`query_name\` in \`dns\`, add it: without it this cannot be used.
    30:29 Found \`dns_over_tls\` over UDP, so the probe always fails: add \`transport_protocol: tcp\`.
    31:3 Missing \`dns\` with its \`query_name\`, add them: there is nothing to ask for.
    32:38 Unexpected \`256\` for \`ttl\`, expected a whole number from 0 to 255.
    32:58 Unexpected \`maybe\` for \`dont_fragment\`, expected \`true\` or \`false\`.
    33:34 Missing \`token_url\` in \`oauth2\`, add it: without it this cannot be used.
    33:85 Found both \`fail_if_ssl\` and \`fail_if_not_ssl\`, so the probe always fails: remove one.
    34:3 Missing \`prober\` in \`empty\`, add it: without it this cannot be used."
  `);
  expect(faults(text)).not.toMatch(/correct-horse|battery-staple/);
});

test('leaves modules of other programs alone', () => {
  expect(read('modules:\n  if_mib:\n    walk: [1.3.6.1.2.1.2]\n')).toBeUndefined();
  expect(read('{{- range .modules }}\nmodules:\n  a:\n    prober: http\n{{ end }}\n')).toBeUndefined();
});

test.each([
  ['a list of modules', 'modules:\n  - prober: http\n'],
  ['a module that is a word', 'modules:\n  http_2xx: fast\n  b: { prober: http }\n'],
  ['names of prototypes', 'modules:\n  __proto__: { prober: constructor, toString: {} }\n'],
  [
    'aliases of aliases',
    `modules:\n  a: &a { prober: http }\n${Array.from({ length: 40 }, (_, at) => `  m${at}: *a\n`).join('')}`,
  ],
  ['deep nesting', `modules:\n  a: { prober: http, http: ${'['.repeat(5000)}${']'.repeat(5000)} }\n`],
])('%s is a fault or nothing, never a crash', (_, text) => {
  expect(() => read(text)).not.toThrow();
});

test('two thousand modules are read in less than two seconds', () => {
  const text = `modules:\n${Array.from({ length: 2000 }, (_, at) => `  m${at}: { prober: http, http: { fail_if_body_matches_regexp: ['(a+)+$'] } }\n`).join('')}`;
  const start = cpuMilliseconds();
  expect(read(text)?.names).toHaveLength(2000);
  expect(cpuMilliseconds() - start).toBeLessThan(2000);
});
