/** The only door of the library: files in, Handbook and Problems out. */
export { addressOf, assignAddresses } from './model/address-of.ts';
export type { Document, FrontMatter } from './model/document.ts';
export type { Edge, Graph, Node } from './model/graph.ts';
export type { Handbook } from './model/handbook.ts';
export { HandbookError } from './model/handbook-error.ts';
export type { Kind } from './model/kind.ts';
export type { AlertRule, RecordingRule } from './model/monitoring.ts';
export { plainText } from './model/plain-text.ts';
export type { Problem, Report, Severity } from './model/problem.ts';
export type { Rule } from './model/rule.ts';
export type { Settings } from './model/settings.ts';
