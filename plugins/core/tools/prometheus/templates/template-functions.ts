import { GO_FUNCTIONS, type TemplateNames } from '../../go-templates/template-names.ts';

/** Functions of Prometheus, from template/template.go. */
const PROMETHEUS =
  'args externalURL first graphLink humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp label match now parseDuration pathPrefix query reReplaceAll safeHtml sortByLabel stripDomain stripPort strvalue tableLink title toDuration toLower toTime toUpper urlQueryEscape value';

/** Further functions of VictoriaMetrics' vmalert, from app/vmalert/templates. */
const VICTORIAMETRICS =
  'crlfEscape formatTime htmlEscape htmlUnescape jsonEscape parseDurationTime pathEscape queryEscape quotesEscape';

const FUNCTIONS: ReadonlySet<string> = new Set([...GO_FUNCTIONS, ...PROMETHEUS.split(' ')]);
const OF_VMALERT: ReadonlySet<string> = new Set([...FUNCTIONS, ...VICTORIAMETRICS.split(' ')]);

const VARIABLES = ['$', '$labels', '$externalLabels', '$externalURL', '$value'];

export const PROMETHEUS_NAMES: TemplateNames = {
  functions: FUNCTIONS,
  variables: VARIABLES,
  fields: ['.Labels', '.ExternalLabels', '.ExternalURL', '.Value'],
};

/** vmalert hands more to a template than Prometheus does. */
export const VMALERT_NAMES: TemplateNames = {
  functions: OF_VMALERT,
  variables: [...VARIABLES, '$type', '$expr', '$for', '$alertID', '$groupID', '$activeAt', '$isPartial'],
  fields: undefined,
};
