import { type Notifier, webFields } from './notifier.ts';
import { fieldsOf, isSet, type Shape } from './shape.ts';

const field = (what: string): Shape => ({
  what: `a field of a ${what} message`,
  fields: fieldsOf({ template: 'title value', boolean: 'short' }),
  required: ['title', 'value'],
});

const slackAction: Shape = {
  what: 'an action of a Slack message',
  fields: {
    ...fieldsOf({ template: 'type text url style name value' }),
    confirm: {
      mapping: {
        what: '`confirm`',
        fields: fieldsOf({ template: 'text title ok_text dismiss_text' }),
        required: ['text'],
      },
    },
  },
  required: ['type', 'text'],
  any: [['name', 'url']],
};

const SLACK_API = 'https://slack.com/api/chat.postMessage';

const slack: Notifier = {
  title: 'Slack',
  shape: {
    what: 'a Slack notifier',
    fields: webFields(
      {
        'secret-url': 'api_url',
        secret: 'app_token',
        url: 'app_url',
        text: 'api_url_file app_token_file',
        template: `channel username color title title_link pretext text message_text footer fallback callback_id
          icon_emoji icon_url image_url thumb_url`,
        boolean: 'short_fields link_names update_message post_updates_to_thread',
        texts: 'mrkdwn_in',
        'go-duration': 'timeout',
      },
      { fields: { list: field('Slack') }, actions: { list: slackAction } },
    ),
    exclusive: [['api_url', 'api_url_file', 'app_token', 'app_token_file']],
    also(fields) {
      for (const name of ['update_message', 'post_updates_to_thread']) {
        if (fields[name] !== true || fields.api_url === SLACK_API) continue;
        return { field: name, message: `Found \`${name}\` without the API of Slack, set \`api_url: ${SLACK_API}\`;` };
      }
      const authorizes = (fields.http_config as Record<string, unknown> | null | undefined)?.authorization;
      if (!isSet(authorizes) || (!isSet(fields.app_token) && !isSet(fields.app_token_file))) return undefined;
      return {
        field: 'http_config',
        message: 'Found `authorization` beside a token of a Slack app, keep one of them;',
      };
    },
  },
  inherits: [
    {
      fields: ['api_url', 'api_url_file', 'app_token', 'app_token_file'],
      globals: ['slack_api_url', 'slack_api_url_file', 'slack_app_token', 'slack_app_token_file'],
    },
  ],
  pointsAt: ['channel', 'api_url'],
  globalAddress: 'slack_api_url',
};

const mattermostField = field('Mattermost');
const MATTERMOST_TEXT = `fallback color pretext text author_name author_link author_icon title title_link thumb_url footer
  footer_icon image_url`;

const mattermost: Notifier = {
  title: 'Mattermost',
  shape: {
    what: 'a Mattermost notifier',
    fields: webFields(
      {
        'secret-url': 'webhook_url',
        text: 'webhook_url_file type',
        template: `channel username icon_url icon_emoji ${MATTERMOST_TEXT}`,
      },
      {
        fields: { list: mattermostField },
        attachments: {
          list: {
            what: 'an attachment of a Mattermost message',
            fields: { ...fieldsOf({ template: MATTERMOST_TEXT }), fields: { list: mattermostField } },
          },
        },
        props: { mapping: { what: '`props`', fields: fieldsOf({ template: 'card' }) } },
        priority: {
          mapping: {
            what: '`priority`',
            fields: fieldsOf({ template: 'priority', boolean: 'requested_ack persistent_notifications' }),
          },
        },
      },
    ),
    exclusive: [['webhook_url', 'webhook_url_file']],
  },
  inherits: [
    {
      fields: ['webhook_url', 'webhook_url_file'],
      globals: ['mattermost_webhook_url', 'mattermost_webhook_url_file'],
    },
  ],
  pointsAt: ['channel', 'webhook_url'],
  globalAddress: 'mattermost_webhook_url',
};

const rocketchat: Notifier = {
  title: 'Rocket.Chat',
  shape: {
    what: 'a Rocket.Chat notifier',
    fields: webFields(
      {
        url: 'api_url',
        secret: 'token token_id',
        text: 'token_file token_id_file',
        template: 'channel color title title_link text emoji icon_url image_url thumb_url',
        boolean: 'short_fields link_names',
      },
      {
        fields: {
          list: {
            what: 'a field of a Rocket.Chat message',
            fields: fieldsOf({ template: 'title value', boolean: 'short' }),
          },
        },
        actions: {
          list: {
            what: 'an action of a Rocket.Chat message',
            fields: fieldsOf({
              template: 'type text url imageurl webviewheightratio msg msgprocessingtype',
              boolean: 'iswebview msginchatwindow',
            }),
          },
        },
      },
    ),
    exclusive: [
      ['token', 'token_file'],
      ['token_id', 'token_id_file'],
    ],
  },
  inherits: [
    { fields: ['token_id', 'token_id_file'], globals: ['rocketchat_token_id', 'rocketchat_token_id_file'] },
    { fields: ['token', 'token_file'], globals: ['rocketchat_token', 'rocketchat_token_file'] },
  ],
  pointsAt: ['channel', 'api_url'],
  globalAddress: 'rocketchat_api_url',
  host: 'open.rocket.chat',
};

const incoming = (title: string, template: string): Notifier => ({
  title,
  shape: {
    what: `a ${title} notifier`,
    fields: webFields({ 'secret-url': 'webhook_url', text: 'webhook_url_file', template }),
    any: [['webhook_url', 'webhook_url_file']],
    exclusive: [['webhook_url', 'webhook_url_file']],
  },
  pointsAt: ['webhook_url'],
});

const telegram: Notifier = {
  title: 'Telegram',
  shape: {
    what: 'a Telegram notifier',
    fields: webFields({
      url: 'api_url',
      secret: 'bot_token',
      text: 'bot_token_file chat_id_file parse_mode',
      integer: 'chat_id message_thread_id',
      template: 'message',
      boolean: 'disable_notifications',
      'go-duration': 'timeout',
    }),
    exclusive: [
      ['bot_token', 'bot_token_file'],
      ['chat_id', 'chat_id_file'],
    ],
    values: { parse_mode: ['Markdown', 'MarkdownV2', 'HTML'] },
    also({ chat_id: chat, chat_id_file: file }) {
      if (isSet(file) || (isSet(chat) && chat !== 0)) return undefined;
      return { message: 'Found no `chat_id` in a Telegram notifier, add it or `chat_id_file`;' };
    },
  },
  inherits: [{ fields: ['bot_token', 'bot_token_file'], globals: ['telegram_bot_token', 'telegram_bot_token_file'] }],
  pointsAt: ['api_url'],
  globalAddress: 'telegram_api_url',
  host: 'api.telegram.org',
};

const webex: Notifier = {
  title: 'Webex',
  shape: {
    what: 'a Webex notifier',
    fields: webFields({ url: 'api_url', template: 'message room_id' }),
    required: ['room_id'],
    also({ http_config: http }) {
      const given = http as Record<string, unknown> | null | undefined;
      if (['authorization', 'bearer_token', 'bearer_token_file'].some((name) => isSet(given?.[name]))) return undefined;
      return { message: 'Found no `authorization` under `http_config` in a Webex notifier, add it;' };
    },
  },
  pointsAt: ['api_url'],
  globalAddress: 'webex_api_url',
  host: 'webexapis.com',
};

const wechat: Notifier = {
  title: 'WeChat',
  shape: {
    what: 'a WeChat notifier',
    fields: webFields({
      secret: 'api_secret',
      url: 'api_url',
      text: 'api_secret_file message_type',
      template: 'corp_id message to_user to_party to_tag agent_id',
    }),
    exclusive: [['api_secret', 'api_secret_file']],
    values: { message_type: ['text', 'markdown'] },
  },
  inherits: [
    { fields: ['api_secret', 'api_secret_file'], globals: ['wechat_api_secret', 'wechat_api_secret_file'] },
    { fields: ['corp_id'], globals: ['wechat_api_corp_id'] },
  ],
  pointsAt: ['api_url'],
  globalAddress: 'wechat_api_url',
  host: 'qyapi.weixin.qq.com',
};

/** Notifiers that write into a chat. */
export const chatNotifiers: Readonly<Record<string, Notifier>> = {
  discord_configs: incoming('Discord', 'content title message username avatar_url'),
  mattermost_configs: mattermost,
  msteams_configs: incoming('Microsoft Teams', 'title summary text'),
  msteamsv2_configs: incoming('Microsoft Teams', 'title text'),
  rocketchat_configs: rocketchat,
  slack_configs: slack,
  telegram_configs: telegram,
  webex_configs: webex,
  wechat_configs: wechat,
};
