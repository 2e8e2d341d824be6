import { HTTP_CLIENT, TLS_CONFIG } from './client-fields.ts';
import { DNS_CLASSES, DNS_RESPONSES, DNS_TYPES } from './dns-names.ts';
import { type Fields, fieldsOf, flag, listOf, REGEXP, SECRET, type Shape, TEXT } from './shape.ts';

const ADDRESS: Record<string, Shape> = {
  preferred_ip_protocol: { type: 'choice', of: ['ip4', 'ip6'], default: 'ip6' },
  ip_protocol_fallback: flag(true),
};

const HEADER_MATCH = fieldsOf({ header: TEXT, regexp: REGEXP, allow_missing: flag(false) }, ['header', 'regexp']);

const HTTP = fieldsOf({
  valid_status_codes: { ...listOf({ type: 'integer', range: [100, 999] }), default: '2xx' },
  valid_http_versions: listOf(TEXT),
  ...ADDRESS,
  skip_resolve_phase_with_proxy: flag(false),
  no_follow_redirects: { type: 'boolean' },
  fail_if_ssl: flag(false),
  fail_if_not_ssl: flag(false),
  method: { type: 'text', default: 'GET' },
  headers: { type: 'mapping', of: SECRET },
  fail_if_body_matches_regexp: listOf(REGEXP),
  fail_if_body_not_matches_regexp: listOf(REGEXP),
  fail_if_body_json_matches_cel: TEXT,
  fail_if_body_json_not_matches_cel: TEXT,
  fail_if_header_matches: listOf(HEADER_MATCH),
  fail_if_header_not_matches: listOf(HEADER_MATCH),
  body: SECRET,
  body_file: TEXT,
  compression: { type: 'choice', of: ['gzip', 'br', 'deflate', 'identity'] },
  body_size_limit: { type: 'size', default: '0' },
  enable_http3: flag(false),
  ...HTTP_CLIENT,
});

const QUERY_RESPONSE = listOf(
  fieldsOf({
    expect: REGEXP,
    expect_bytes: TEXT,
    labels: listOf(fieldsOf({ name: TEXT, value: TEXT })),
    send: SECRET,
    starttls: flag(false),
  }),
);

const ENCRYPTED: Record<string, Shape> = { tls: flag(false), tls_config: TLS_CONFIG };

const TCP = fieldsOf({
  ...ADDRESS,
  source_ip_address: TEXT,
  query_response: QUERY_RESPONSE,
  check_revoked: flag(false),
  ...ENCRYPTED,
});

const RECORDS = fieldsOf({
  fail_if_matches_regexp: listOf(REGEXP),
  fail_if_all_match_regexp: listOf(REGEXP),
  fail_if_not_matches_regexp: listOf(REGEXP),
  fail_if_none_matches_regexp: listOf(REGEXP),
});

const DNS = fieldsOf(
  {
    ...ADDRESS,
    source_ip_address: TEXT,
    transport_protocol: { type: 'choice', of: ['udp', 'tcp'], default: 'udp' },
    dns_over_tls: flag(false),
    tls_config: TLS_CONFIG,
    query_name: TEXT,
    query_type: { type: 'choice', of: DNS_TYPES, default: 'ANY' },
    query_class: { type: 'choice', of: DNS_CLASSES, default: 'IN' },
    recursion_desired: flag(true),
    valid_rcodes: { ...listOf({ type: 'choice', of: DNS_RESPONSES }), default: 'NOERROR' },
    validate_answer_rrs: RECORDS,
    validate_authority_rrs: RECORDS,
    validate_additional_rrs: RECORDS,
  },
  ['query_name'],
);

const ICMP = fieldsOf({
  ...ADDRESS,
  source_ip_address: TEXT,
  payload_size: { type: 'integer' },
  dont_fragment: flag(false),
  ttl: { type: 'integer', range: [0, 255], default: '64' },
});

const GRPC = fieldsOf({
  service: TEXT,
  metadata: { type: 'mapping', of: listOf(SECRET) },
  check_revoked: flag(false),
  ...ADDRESS,
  ...ENCRYPTED,
});

const UNIX = fieldsOf({ query_response: QUERY_RESPONSE, ...ENCRYPTED });

const WEBSOCKET = fieldsOf({
  ...ADDRESS,
  http_config: fieldsOf({ headers: { type: 'mapping', of: SECRET }, ...HTTP_CLIENT }),
  headers: { type: 'mapping', of: SECRET },
  query_response: QUERY_RESPONSE,
});

/** The block of each prober. */
export const PROBES: Readonly<Record<string, Fields>> = {
  http: HTTP,
  tcp: TCP,
  dns: DNS,
  icmp: ICMP,
  grpc: GRPC,
  unix: UNIX,
  websocket: WEBSOCKET,
};

export const MODULE = fieldsOf(
  { prober: { type: 'choice', of: Object.keys(PROBES) }, timeout: { type: 'duration' }, ...PROBES },
  ['prober'],
);
