import type { Handbook } from '../model/handbook.ts';
import type { AlertRule } from '../model/monitoring.ts';

/**
 * The service that rules state: in a label without a template, else by the folder of a service's monitoring in which
 * their file lies. Undefined when they state none, or several.
 */
export function serviceOfRule(
  rules: readonly { rule: AlertRule; file: string }[],
  handbook: Pick<Handbook, 'kinds'>,
): string | undefined {
  const folders = handbook.kinds.find(({ id }) => id === 'monitoring')?.folders ?? [];
  const services = new Set(rules.map(({ rule, file }) => labelOf(rule) ?? folderOf(file, folders)));
  const [service] = services;
  return services.size === 1 ? service : undefined;
}

function labelOf({ labels }: AlertRule): string | undefined {
  const { service } = labels;
  return service !== undefined && /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/.test(service) ? service : undefined;
}

function folderOf(file: string, folders: readonly string[]): string | undefined {
  const folder = folders.find((start) => file.startsWith(`${start}/`));
  const [service, name] = folder === undefined ? [] : file.slice(folder.length + 1).split('/');
  return name === undefined ? undefined : service;
}
