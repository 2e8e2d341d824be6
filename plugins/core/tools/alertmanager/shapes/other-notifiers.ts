import { tlsConfig } from './http.ts';
import { type Notifier, webFields } from './notifier.ts';
import { fieldsOf, isSet, type Shape } from './shape.ts';

const email: Notifier = {
  title: 'Email',
  shape: {
    what: 'an email notifier',
    fields: {
      ...fieldsOf({
        template: 'to from html text',
        text: 'hello auth_username auth_password_file auth_secret_file auth_identity',
        secret: 'auth_password auth_secret',
        'host-port': 'smarthost',
        'text-map': 'headers',
        boolean: 'send_resolved require_tls force_implicit_tls',
      }),
      tls_config: { mapping: tlsConfig },
      threading: {
        mapping: { what: '`threading`', fields: fieldsOf({ boolean: 'enabled', text: 'thread_by_date' }) },
      },
    },
    required: ['to'],
    also({ headers, threading }) {
      const names = Object.keys((headers ?? {}) as object).map((name) => name.toLowerCase());
      const repeated = names.find((name, at) => names.indexOf(name) !== at);
      if (repeated !== undefined)
        return { field: 'headers', message: 'Found one header twice, their case does not matter: keep one;' };
      const thread = threading as { enabled?: unknown; thread_by_date?: unknown } | null | undefined;
      if (thread?.enabled !== true) return undefined;
      if (names.includes('references') || names.includes('in-reply-to'))
        return { field: 'headers', message: 'Found headers of a thread beside `threading`, keep one of them;' };
      if (thread.thread_by_date === 'none' || thread.thread_by_date === 'daily') return undefined;
      return { field: 'threading', message: 'Unexpected `thread_by_date`, expected `none` or `daily`;' };
    },
  },
  inherits: [
    { fields: ['smarthost'], globals: ['smtp_smarthost'] },
    { fields: ['from'], globals: ['smtp_from'] },
  ],
  pointsAt: ['to'],
};

const webhook: Notifier = {
  title: 'Webhook',
  shape: {
    what: 'a webhook notifier',
    fields: webFields({
      'template-url': 'url',
      text: 'url_file',
      natural: 'max_alerts',
      'go-duration': 'timeout',
      anything: 'payload',
    }),
    any: [['url', 'url_file']],
    exclusive: [['url', 'url_file']],
  },
  pointsAt: ['url'],
};

const sigv4: Shape = {
  what: '`sigv4`',
  fields: fieldsOf({
    text: 'region access_key profile role_arn external_id',
    secret: 'secret_key',
    boolean: 'use_fips_sts_endpoint',
  }),
  also({ access_key: access, secret_key: secret }) {
    if (isSet(access) === isSet(secret)) return undefined;
    return { message: 'Found one of `access_key` and `secret_key` without the other, add it;' };
  },
};

const sns: Notifier = {
  title: 'Amazon SNS',
  shape: {
    what: 'an SNS notifier',
    fields: webFields(
      {
        template: 'api_url topic_arn phone_number target_arn subject message',
        'text-map': 'attributes',
        boolean: 'use_aws_http_client',
      },
      { sigv4: { mapping: sigv4 } },
    ),
    also(fields) {
      const targets = ['topic_arn', 'target_arn', 'phone_number'].filter((name) => isSet(fields[name]));
      // Alertmanager itself lets three of them pass.
      if (targets.length === 1 || targets.length === 3) return undefined;
      return { message: 'Expected one of `topic_arn`, `target_arn` and `phone_number` in an SNS notifier, write one;' };
    },
  },
  pointsAt: [],
  host: 'sns.amazonaws.com',
};

const jiraField: Shape = {
  what: 'a text of a Jira issue',
  fields: fieldsOf({ template: 'template', boolean: 'enable_update' }),
};

const jira: Notifier = {
  title: 'Jira',
  shape: {
    what: 'a Jira notifier',
    fields: webFields(
      {
        url: 'api_url',
        text: 'api_type',
        template: 'project priority issue_type reopen_transition resolve_transition wont_fix_resolution',
        duration: 'reopen_duration',
        map: 'fields',
      },
      {
        summary: { textOr: jiraField },
        description: { textOr: jiraField },
        labels: {
          textsOr: {
            what: 'the labels of a Jira issue',
            fields: fieldsOf({ texts: 'values', boolean: 'enable_update' }),
          },
        },
      },
    ),
    required: ['project', 'issue_type'],
    values: { api_type: ['auto', 'cloud', 'datacenter'] },
  },
  inherits: [{ fields: ['api_url'], globals: ['jira_api_url'] }],
  pointsAt: ['project', 'api_url'],
  globalAddress: 'jira_api_url',
};

/** Notifiers by mail, by ticket and for programs. */
export const otherNotifiers: Readonly<Record<string, Notifier>> = {
  email_configs: email,
  jira_configs: jira,
  sns_configs: sns,
  webhook_configs: webhook,
};
