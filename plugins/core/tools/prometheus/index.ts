import { defineTool } from '../../model/tool.ts';
import { looksLikeRules } from './looks-like-rules.ts';
import { readRules } from './read-rules.ts';

/** Alerting and recording rules: plain rule files, and PrometheusRule manifests of the operator. */
export const prometheus = defineTool({
  id: 'prometheus',
  title: 'Prometheus',
  detect: looksLikeRules,
  read: readRules,
});
