import { plainText } from '../../model/plain-text.ts';
import type { Notifier } from './shapes/notifier.ts';
import { hostOf } from './web-address.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where a notification goes, fit to be published: a channel or an address of mail as written, of a web address the host alone. */
export function pointsAt(
  fields: Fields,
  { shape, pointsAt: names, globalAddress, host }: Notifier,
  global: Fields,
): string {
  const shown = names.flatMap((name) => {
    const value = fields[name];
    if (typeof value !== 'string' || value === '') return [];
    return shape.fields[name] === 'template' ? [plainText(value)] : (hostOf(value) ?? []);
  });
  const isAddressed = names.some((name) => shape.fields[name] !== 'template' && hostOf(fields[name]) !== undefined);
  const inherited = globalAddress === undefined ? undefined : hostOf(global[globalAddress]);
  const rest = isAddressed ? undefined : (inherited ?? host);
  return [...shown, ...(rest === undefined ? [] : [rest])].join(', ');
}
