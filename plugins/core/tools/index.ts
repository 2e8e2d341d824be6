import type { Tool } from '../model/tool.ts';
import { alertmanager } from './alertmanager/index.ts';
import { prometheus } from './prometheus/index.ts';

/** Every tool whose configuration the handbook understands; the first that detects a text reads it. */
export const tools: readonly Tool[] = [prometheus, alertmanager];
