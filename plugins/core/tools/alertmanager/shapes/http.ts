import { fieldsOf, isSet, type Shape } from './shape.ts';

export const tlsConfig: Shape = {
  what: '`tls_config`',
  fields: fieldsOf({
    text: 'ca cert ca_file cert_file key_file ca_ref cert_ref key_ref server_name min_version max_version',
    secret: 'key',
    boolean: 'insecure_skip_verify',
    texts: 'next_protos',
  }),
  exclusive: [
    ['ca', 'ca_file', 'ca_ref'],
    ['cert', 'cert_file', 'cert_ref'],
    ['key', 'key_file', 'key_ref'],
  ],
  values: {
    min_version: ['TLS10', 'TLS11', 'TLS12', 'TLS13'],
    max_version: ['TLS10', 'TLS11', 'TLS12', 'TLS13'],
  },
  also(fields) {
    const hasCertificate = ['cert', 'cert_file', 'cert_ref'].some((name) => isSet(fields[name]));
    const hasKey = ['key', 'key_file', 'key_ref'].some((name) => isSet(fields[name]));
    if (hasCertificate === hasKey) return undefined;
    const [found, missing] = hasCertificate ? ['a certificate', 'key_file'] : ['a key', 'cert_file'];
    return { message: `Found ${found} without its counterpart in \`tls_config\`, add \`${missing}\`;` };
  },
};

const PROXY = fieldsOf({
  'loose-url': 'proxy_url',
  text: 'no_proxy',
  boolean: 'proxy_from_environment',
  anything: 'proxy_connect_header',
});

const oauth2: Shape = {
  what: '`oauth2`',
  fields: {
    ...fieldsOf({
      text: 'client_id client_secret_file client_secret_ref token_url',
      secret: 'client_secret',
      texts: 'scopes',
      'text-map': 'endpoint_params',
    }),
    ...PROXY,
    tls_config: { mapping: tlsConfig },
  },
  required: ['client_id', 'token_url'],
  exclusive: [['client_secret', 'client_secret_file', 'client_secret_ref']],
};

const basicAuth: Shape = {
  what: '`basic_auth`',
  fields: fieldsOf({ text: 'username username_file username_ref password_file password_ref', secret: 'password' }),
  exclusive: [
    ['username', 'username_file', 'username_ref'],
    ['password', 'password_file', 'password_ref'],
  ],
};

const authorization: Shape = {
  what: '`authorization`',
  fields: fieldsOf({ text: 'type credentials_file credentials_ref', secret: 'credentials' }),
  exclusive: [['credentials', 'credentials_file', 'credentials_ref']],
  also({ type }) {
    if (typeof type !== 'string' || type.trim().toLowerCase() !== 'basic') return undefined;
    return { field: 'type', message: 'Unexpected type `basic` of `authorization`, write `basic_auth` instead;' };
  },
};

export const httpHeaders: Shape = {
  what: '`http_headers`',
  fields: fieldsOf({ 'text-map': 'headers files', 'secret-map': 'secret_headers' }),
};

/** How Alertmanager reaches a web service. */
export const httpConfig: Shape = {
  what: '`http_config`',
  fields: {
    basic_auth: { mapping: basicAuth },
    authorization: { mapping: authorization },
    oauth2: { mapping: oauth2 },
    tls_config: { mapping: tlsConfig },
    http_headers: { mapping: httpHeaders },
    ...fieldsOf({ secret: 'bearer_token', text: 'bearer_token_file', boolean: 'follow_redirects enable_http2' }),
    ...PROXY,
  },
  exclusive: [['basic_auth', 'authorization', 'oauth2', 'bearer_token', 'bearer_token_file']],
  also(fields) {
    const fromEnvironment = fields.proxy_from_environment === true;
    const hasUrl = isSet(fields.proxy_url);
    if (isSet(fields.no_proxy) && !hasUrl)
      return { field: 'no_proxy', message: 'Found `no_proxy` without `proxy_url`, add the proxy or remove it;' };
    if (fromEnvironment && hasUrl)
      return {
        field: 'proxy_url',
        message: 'Found `proxy_url` beside `proxy_from_environment`, keep one of them;',
      };
    if (isSet(fields.proxy_connect_header) && !fromEnvironment && !hasUrl)
      return {
        field: 'proxy_connect_header',
        message: 'Found `proxy_connect_header` without a proxy, add `proxy_url` or remove it;',
      };
    return undefined;
  },
};
