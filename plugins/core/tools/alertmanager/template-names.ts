import { GO_FUNCTIONS, type TemplateNames } from '../go-templates/template-names.ts';

/** Functions of Alertmanager, from template/template.go. */
const OWN =
  'append date dict humanizeDuration join list match now reReplaceAll safeHtml safeUrl since stringSlice title toJson toLower toUpper trimSpace tz urlUnescape';

/** What the templates of notifications may call and name. */
export const ALERTMANAGER_NAMES: TemplateNames = {
  functions: new Set([...GO_FUNCTIONS, ...OWN.split(' ')]),
  variables: ['$'],
  fields: undefined,
};
