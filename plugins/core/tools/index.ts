import type { Tool } from '../model/tool.ts';
import { alertmanager } from './alertmanager/index.ts';
import { blackboxExporter } from './blackbox-exporter/index.ts';
import { grafana } from './grafana/index.ts';
import { openstackHealthMonitor } from './openstack-health-monitor/index.ts';
import { prometheus } from './prometheus/index.ts';
import { scsHealthMonitor } from './scs-health-monitor/index.ts';

/** Every tool whose configuration the handbook understands; the first that detects a text reads it. */
export const tools: readonly Tool[] = [
  prometheus,
  alertmanager,
  grafana,
  openstackHealthMonitor,
  scsHealthMonitor,
  blackboxExporter,
];
