import { addressOf } from '../../model/address-of.ts';
import type { RunbookPage } from '../../model/runbook-target.ts';

/**
 * The other way: the URL that a rule should carry so that its reader meets this runbook. The page of the alert when
 * the alert is given, since it shows rule and runbook together; without a site of its own, the first pattern of
 * handbook.yml; undefined when the handbook is published nowhere.
 */
export function expectedRunbookUrl(
  runbook: Pick<RunbookPage, 'folder' | 'id' | 'address'>,
  published: { siteUrl: string | undefined; settingsPatterns?: readonly string[]; alert?: string },
): string | undefined {
  if (published.siteUrl) {
    const site = published.siteUrl.replace(/\/+$/, '');
    return published.alert === undefined ? site + runbook.address : `${site}/alerts/${addressOf(published.alert)}`;
  }
  const pattern = published.settingsPatterns?.[0];
  return pattern
    ?.replace('#{anchor}', '')
    .replaceAll('{service}', () => encodeURIComponent(runbook.folder.toWellFormed()))
    .replaceAll('{name}', () => encodeURIComponent(runbook.id.toWellFormed()))
    .replaceAll('{anchor}', '');
}
