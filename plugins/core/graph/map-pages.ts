import type { Document } from '../model/document.ts';
import type { Handbook } from '../model/handbook.ts';

export const MAP = '/map';

/** The maps of single services, by address: `/map/etcd` of `/services/etcd`. Addresses of services differ in their names. */
export function mapPages({ documents }: Handbook): Map<string, Document> {
  const services = documents.filter(({ kind }) => kind === 'service');
  return new Map(services.map((service) => [mapOf(service), service]));
}

/** Where the map of a service is. */
export function mapOf({ address }: Pick<Document, 'address'>): string {
  return `${MAP}/${address.split('/').at(-1)}`;
}
