import { fieldsOf, flag, listOf, SECRET, type Shape, TEXT } from './shape.ts';

const TLS_VERSION: Shape = { type: 'choice', of: ['TLS10', 'TLS11', 'TLS12', 'TLS13'] };

export const TLS_CONFIG = fieldsOf({
  insecure_skip_verify: flag(false),
  ca: TEXT,
  ca_file: TEXT,
  ca_ref: TEXT,
  cert: TEXT,
  cert_file: TEXT,
  cert_ref: TEXT,
  key: SECRET,
  key_file: TEXT,
  key_ref: TEXT,
  server_name: TEXT,
  min_version: TLS_VERSION,
  max_version: TLS_VERSION,
});

const PROXY: Record<string, Shape> = {
  proxy_url: TEXT,
  no_proxy: TEXT,
  proxy_from_environment: flag(false),
  proxy_connect_header: { type: 'mapping', of: listOf(SECRET) },
};

/** The client of HTTP that all programs of Prometheus share. */
export const HTTP_CLIENT: Record<string, Shape> = {
  basic_auth: fieldsOf({
    username: TEXT,
    username_file: TEXT,
    username_ref: TEXT,
    password: SECRET,
    password_file: TEXT,
    password_ref: TEXT,
  }),
  authorization: fieldsOf({
    type: { type: 'text', default: 'Bearer' },
    credentials: SECRET,
    credentials_file: TEXT,
    credentials_ref: TEXT,
  }),
  oauth2: fieldsOf(
    {
      client_id: TEXT,
      client_secret: SECRET,
      client_secret_file: TEXT,
      client_secret_ref: TEXT,
      client_certificate_key_id: TEXT,
      client_certificate_key: SECRET,
      client_certificate_key_file: TEXT,
      client_certificate_key_ref: TEXT,
      signature_algorithm: TEXT,
      iss: TEXT,
      audience: TEXT,
      grant_type: TEXT,
      claims: { type: 'mapping', of: TEXT },
      scopes: listOf(TEXT),
      token_url: TEXT,
      endpoint_params: { type: 'mapping', of: SECRET },
      tls_config: TLS_CONFIG,
      ...PROXY,
    },
    ['client_id', 'token_url'],
  ),
  bearer_token: SECRET,
  bearer_token_file: TEXT,
  tls_config: TLS_CONFIG,
  follow_redirects: flag(true),
  enable_http2: flag(true),
  ...PROXY,
  http_headers: {
    type: 'mapping',
    of: fieldsOf({ values: listOf(SECRET), secrets: listOf(SECRET), files: listOf(TEXT) }),
  },
};
