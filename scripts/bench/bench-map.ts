import { mapProps, serviceMapProps } from '../../plugins/docusaurus-plugin-handbook/props/map/map-props.ts';
import { generateHandbook } from './generate-handbook.ts';
import { siteOf } from './site-of.ts';

/** One row: the maps of a handbook. */
export interface MapRow {
  /** Documents of the handbook. */
  pages: number;
  /** Maps that were laid out: the handbook's and one for each service. */
  maps: number;
  /** Processor seconds for all of them. */
  cpu: number;
  /** The data of the largest map, in kB before compression. */
  largest: number;
}

/** Measures what laying out all maps of a generated handbook costs, without reading it. */
export async function benchMap(root: string, pages: number, say: (text: string) => void): Promise<MapRow[]> {
  generateHandbook(root, pages);
  const site = await siteOf(root);
  say(`${pages} pages: map`);
  const before = process.cpuUsage();
  const services = [...site.graph.nodes.values()].filter(({ kind }) => kind === 'service');
  const maps = [mapProps(site), ...services.map((service) => serviceMapProps(site, service))];
  const { user, system } = process.cpuUsage(before);
  const largest = Math.max(...maps.map((map) => JSON.stringify(map).length)) / 1000;
  return [{ pages, maps: maps.length, cpu: (user + system) / 1e6, largest }];
}
