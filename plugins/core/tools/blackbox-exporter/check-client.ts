import { isRecord } from '../../schema/yaml-nodes.ts';
import type { SnippetReading } from '../snippet-reading.ts';
import { below } from './field-names.ts';

type Values = Record<string, unknown>;

/** Reports fields of an HTTP client that exclude or need each other. */
export function checkClient(client: Values, pointer: string, reading: SnippetReading): void {
  const exclusive = (names: readonly string[], values = client, at = pointer): void => {
    const [first, second] = names.filter((name) => isSet(values[name]));
    if (first === undefined || second === undefined) return;
    reading.report(
      reading.keySpan(below(at, second)),
      `Found \`${second}\` beside \`${first}\`, expected one of them: remove the other.`,
    );
  };
  exclusive(['basic_auth', 'authorization', 'oauth2', 'bearer_token', 'bearer_token_file']);
  exclusive(['proxy_url', 'proxy_from_environment']);
  for (const [block, groups] of Object.entries(GROUPS)) {
    const values = client[block];
    if (isRecord(values)) for (const group of groups) exclusive(group, values, below(pointer, block));
  }
  const proxied = isSet(client.proxy_url) || isSet(client.proxy_from_environment);
  for (const name of ['no_proxy', 'proxy_connect_header']) {
    if (!isSet(client[name]) || proxied) continue;
    reading.report(
      reading.keySpan(below(pointer, name)),
      `Found \`${name}\` without a proxy, expected \`proxy_url\` beside it: add that, or remove this.`,
    );
  }
  const { authorization } = client;
  if (
    isRecord(authorization) &&
    String(authorization.type ?? '')
      .trim()
      .toLowerCase() === 'basic'
  ) {
    const place = below(below(pointer, 'authorization'), 'type');
    reading.report(
      reading.textSpan(place),
      'Found the type `basic`, expected `basic_auth` for it: move user name and password there.',
    );
  }
}

const GROUPS: Record<string, readonly (readonly string[])[]> = {
  basic_auth: [
    ['username', 'username_file', 'username_ref'],
    ['password', 'password_file', 'password_ref'],
  ],
  authorization: [['credentials', 'credentials_file', 'credentials_ref']],
  oauth2: [['client_secret', 'client_secret_file', 'client_secret_ref']],
  tls_config: [
    ['ca', 'ca_file', 'ca_ref'],
    ['cert', 'cert_file', 'cert_ref'],
    ['key', 'key_file', 'key_ref'],
  ],
};

/** Go cannot tell a field that is empty or false from one that is not there. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false;
}
