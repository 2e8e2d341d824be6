import { httpConfig, httpHeaders, tlsConfig } from './http.ts';
import { fieldsOf, isSet, type Shape } from './shape.ts';

/** What all receivers inherit. */
export const global: Shape = {
  what: '`global`',
  fields: {
    ...fieldsOf({
      duration: 'resolve_timeout',
      url: `jira_api_url slack_app_url pagerduty_url opsgenie_api_url wechat_api_url victorops_api_url telegram_api_url
        webex_api_url rocketchat_api_url`,
      'secret-url': 'slack_api_url mattermost_webhook_url',
      secret: `smtp_auth_password smtp_auth_secret slack_app_token opsgenie_api_key wechat_api_secret victorops_api_key
        telegram_bot_token rocketchat_token rocketchat_token_id`,
      text: `smtp_from smtp_hello smtp_auth_username smtp_auth_identity smtp_auth_password_file smtp_auth_secret_file
        slack_api_url_file slack_app_token_file opsgenie_api_key_file wechat_api_secret_file wechat_api_corp_id
        victorops_api_key_file telegram_bot_token_file rocketchat_token_file rocketchat_token_id_file
        mattermost_webhook_url_file`,
      'host-port': 'smtp_smarthost',
      boolean: 'smtp_require_tls smtp_force_implicit_tls',
    }),
    http_config: { mapping: httpConfig },
    smtp_tls_config: { mapping: tlsConfig },
  },
  exclusive: [
    ['slack_app_token', 'slack_app_token_file'],
    ['slack_api_url', 'slack_api_url_file'],
    ['opsgenie_api_key', 'opsgenie_api_key_file'],
    ['victorops_api_key', 'victorops_api_key_file'],
    ['telegram_bot_token', 'telegram_bot_token_file'],
    ['smtp_auth_password', 'smtp_auth_password_file'],
    ['smtp_auth_secret', 'smtp_auth_secret_file'],
    ['rocketchat_token', 'rocketchat_token_file'],
    ['rocketchat_token_id', 'rocketchat_token_id_file'],
    ['wechat_api_secret', 'wechat_api_secret_file'],
    ['mattermost_webhook_url', 'mattermost_webhook_url_file'],
  ],
  also(fields) {
    const hasToken = isSet(fields.slack_app_token) || isSet(fields.slack_app_token_file);
    if (!hasToken || (!isSet(fields.slack_api_url) && !isSet(fields.slack_api_url_file))) return undefined;
    // Before there were tokens, this address with a token in `http_config` was the way to use one.
    if (fields.slack_api_url === (fields.slack_app_url ?? 'https://slack.com/api/chat.postMessage')) return undefined;
    const field = isSet(fields.slack_api_url) ? 'slack_api_url' : 'slack_api_url_file';
    return { field, message: `Found \`${field}\` beside a token of a Slack app, keep one of them;` };
  },
};

export const tracing: Shape = {
  what: '`tracing`',
  fields: {
    ...fieldsOf({ text: 'client_type endpoint compression', number: 'sampling_fraction', boolean: 'insecure' }),
    timeout: 'duration',
    tls_config: { mapping: tlsConfig },
    headers: { mapping: { ...httpHeaders, what: '`headers`' } },
  },
  required: ['endpoint'],
  values: { client_type: ['http', 'grpc'], compression: ['gzip'] },
};
