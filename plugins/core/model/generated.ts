export interface HandbookSettings {
  name?: string;
  url?: string;
  description?: string;
  repository?: 'public' | 'private';
  source?: { url: string; branch?: string };
  rules?: Record<string, 'off' | 'info' | 'warning' | 'error'>;
  exceptions?: { file: string; rule: string; reason: string }[];
  'runbook-urls'?: { pattern: string }[];
  severities?: { critical?: string[]; warning?: string[]; info?: string[] };
  'review-every'?: Record<string, string>;
  ignore?: string[];
}
