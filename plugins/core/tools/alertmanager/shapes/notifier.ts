import { httpConfig } from './http.ts';
import { type FieldType, fieldsOf, type Shape } from './shape.ts';

/** A way to tell somebody of an alert. */
export interface Notifier {
  /** The service as people write it. */
  title: string;
  shape: Shape;
  /** Of each, one of the fields must be there, or one of `global`. */
  inherits?: readonly { fields: readonly string[]; globals: readonly string[] }[];
  /** Fields that say where it points, fit to be shown: of addresses only the host is. */
  pointsAt: readonly string[];
  /** Field of `global` with the address that holds where the notifier has none. */
  globalAddress?: string;
  /** Host of the service, where neither says another. */
  host?: string;
}

/** The fields that every notifier over HTTP has. */
export function webFields(
  byType: Parameters<typeof fieldsOf>[0],
  more: Record<string, FieldType> = {},
): Record<string, FieldType> {
  return { send_resolved: 'boolean', http_config: { mapping: httpConfig }, ...fieldsOf(byType), ...more };
}
