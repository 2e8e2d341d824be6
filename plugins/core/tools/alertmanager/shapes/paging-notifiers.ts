import { type Notifier, webFields } from './notifier.ts';
import { fieldsOf, isSet, type Shape } from './shape.ts';

const pagerduty: Notifier = {
  title: 'PagerDuty',
  shape: {
    what: 'a PagerDuty notifier',
    fields: webFields(
      {
        secret: 'service_key routing_key',
        text: 'service_key_file routing_key_file',
        url: 'url',
        template: 'client client_url description source severity class component group',
        map: 'details',
        'go-duration': 'timeout',
      },
      {
        images: { list: { what: 'an image of a PagerDuty incident', fields: fieldsOf({ template: 'src alt href' }) } },
        links: { list: { what: 'a link of a PagerDuty incident', fields: fieldsOf({ template: 'href text' }) } },
      },
    ),
    any: [['routing_key', 'routing_key_file', 'service_key', 'service_key_file']],
    exclusive: [
      ['routing_key', 'routing_key_file'],
      ['service_key', 'service_key_file'],
    ],
  },
  pointsAt: ['url'],
  globalAddress: 'pagerduty_url',
  host: 'events.pagerduty.com',
};

const RESPONDERS = ['team', 'teams', 'user', 'escalation', 'schedule'];

const responder: Shape = {
  what: 'a responder',
  fields: fieldsOf({ template: 'id name username type' }),
  any: [['id', 'name', 'username']],
  also({ type }) {
    const given = typeof type === 'string' ? type : '';
    if (given.includes('{{') || RESPONDERS.includes(given.toLowerCase())) return undefined;
    const field = given === '' ? {} : { field: 'type' };
    return {
      ...field,
      message: `Unknown type of a responder, expected ${RESPONDERS.map((one) => `\`${one}\``).join(', ')};`,
    };
  },
};

const opsgenie: Notifier = {
  title: 'Opsgenie',
  shape: {
    what: 'an Opsgenie notifier',
    fields: webFields(
      {
        secret: 'api_key',
        text: 'api_key_file',
        url: 'api_url',
        template: 'message description source entity actions tags note priority',
        'text-map': 'details',
        boolean: 'update_alerts',
      },
      { responders: { list: responder } },
    ),
    exclusive: [['api_key', 'api_key_file']],
  },
  inherits: [{ fields: ['api_key', 'api_key_file'], globals: ['opsgenie_api_key', 'opsgenie_api_key_file'] }],
  pointsAt: ['api_url'],
  globalAddress: 'opsgenie_api_url',
  host: 'api.opsgenie.com',
};

const RESERVED = [
  'routing_key',
  'message_type',
  'state_message',
  'entity_display_name',
  'monitoring_tool',
  'entity_id',
  'entity_state',
];

const victorops: Notifier = {
  title: 'VictorOps',
  shape: {
    what: 'a VictorOps notifier',
    fields: webFields({
      secret: 'api_key',
      text: 'api_key_file',
      url: 'api_url',
      template: 'routing_key message_type state_message entity_display_name monitoring_tool',
      'text-map': 'custom_fields',
    }),
    required: ['routing_key'],
    exclusive: [['api_key', 'api_key_file']],
    also({ custom_fields: custom }) {
      const taken = RESERVED.find((name) => typeof custom === 'object' && custom !== null && name in custom);
      if (taken === undefined) return undefined;
      return {
        field: 'custom_fields',
        message: `Unexpected \`${taken}\` among \`custom_fields\`, VictorOps uses the name itself: choose another;`,
      };
    },
  },
  inherits: [{ fields: ['api_key', 'api_key_file'], globals: ['victorops_api_key', 'victorops_api_key_file'] }],
  pointsAt: ['api_url'],
  globalAddress: 'victorops_api_url',
  host: 'alert.victorops.com',
};

const pushover: Notifier = {
  title: 'Pushover',
  shape: {
    what: 'a Pushover notifier',
    fields: webFields({
      secret: 'user_key token',
      text: 'user_key_file token_file',
      template: 'title message url url_title device sound priority',
      'go-duration': 'retry expire ttl',
      boolean: 'html monospace',
    }),
    any: [
      ['user_key', 'user_key_file'],
      ['token', 'token_file'],
    ],
    exclusive: [
      ['user_key', 'user_key_file'],
      ['token', 'token_file'],
    ],
    also({ html, monospace }) {
      if (html !== true || monospace !== true) return undefined;
      return {
        field: 'monospace',
        message: 'Found `monospace` beside `html` in a Pushover notifier, keep one of them;',
      };
    },
  },
  pointsAt: [],
  host: 'api.pushover.net',
};

const incidentio: Notifier = {
  title: 'incident.io',
  shape: {
    what: 'an incident.io notifier',
    fields: webFields({
      url: 'url',
      text: 'url_file alert_source_token_file',
      secret: 'alert_source_token',
      natural: 'max_alerts',
      'go-duration': 'timeout',
    }),
    any: [['url', 'url_file']],
    exclusive: [
      ['url', 'url_file'],
      ['alert_source_token', 'alert_source_token_file'],
    ],
    also(fields) {
      const http = fields.http_config as Record<string, unknown> | null | undefined;
      if (!isSet(http)) return undefined;
      const authorizes = ['authorization', 'bearer_token', 'bearer_token_file'].some((name) => isSet(http?.[name]));
      const hasToken = isSet(fields.alert_source_token) || isSet(fields.alert_source_token_file);
      if (authorizes !== hasToken) return undefined;
      return authorizes
        ? { field: 'http_config', message: 'Found `authorization` beside `alert_source_token`, keep one of them;' }
        : { message: 'Found no `alert_source_token` in an incident.io notifier, add it or `alert_source_token_file`;' };
    },
  },
  pointsAt: ['url'],
};

/** Notifiers that wake somebody. */
export const pagingNotifiers: Readonly<Record<string, Notifier>> = {
  incidentio_configs: incidentio,
  opsgenie_configs: opsgenie,
  pagerduty_configs: pagerduty,
  pushover_configs: pushover,
  victorops_configs: victorops,
};
