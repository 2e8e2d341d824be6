import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../plugins/docusaurus-plugin-handbook/props/map/lay-out.ts';
import { mapProps, serviceMapProps } from '../../plugins/docusaurus-plugin-handbook/props/map/map-props.ts';
import type { MapProps } from '../../plugins/docusaurus-plugin-handbook/props.ts';
import { generatedRoutes } from '../../plugins/docusaurus-plugin-handbook/routes/create-routes.ts';
import { alertRule, runbook } from '../support/pages.ts';
import { siteOfFiles } from './site-of-files.ts';

const SMALL = {
  'docs/services/etcd.md': '---\ndepends-on: [dns]\n---\n\n# etcd\n',
  'docs/services/dns.md': '# DNS <b>resolver</b>\n',
  'docs/monitoring/etcd/etcd.rules.yml': alertRule('etcdNoLeader'),
  'runbooks/etcd/etcdNoLeader.md': runbook(),
};

/** A hundred services in a chain, each with a runbook. */
const LARGE = Object.fromEntries(
  Array.from({ length: 100 }, (_, index) => {
    const before = index > 0 ? `---\ndepends-on: [service-${index - 1}]\n---\n\n` : '';
    return [
      [`docs/services/service-${index}.md`, `${before}# service-${index}\n`],
      [`runbooks/service-${index}/Slow${index}.md`, runbook({ title: `Slow${index}` })],
    ];
  }).flat(),
);

describe('the layout', () => {
  const graphs = fc.integer({ min: 1, max: 40 }).chain((count) => {
    const place = fc.nat(count - 1);
    const size = fc.record({ width: fc.integer({ min: 60, max: 200 }), height: fc.integer({ min: 30, max: 80 }) });
    return fc.tuple(fc.array(size, { minLength: count, maxLength: count }), fc.array(fc.tuple(place, place)));
  });

  it('covers no box with another, keeps all inside, and is the same each time', () => {
    fc.assert(
      fc.property(graphs, ([sizes, edges]) => {
        const { places, width, height } = layOut(sizes, edges);
        const boxes = places.map(
          (place, index) => ({ ...place, ...sizes[index] }) as Record<'x' | 'y' | 'width' | 'height', number>,
        );
        for (const [index, a] of boxes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart, JSON.stringify([a, b])).toBe(true);
          }
        }
        expect(layOut(sizes, edges)).toEqual({ places, width, height });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the map of a small handbook', () => {
  it('shows everything, services first', async () => {
    const map = mapProps(await siteOfFiles(SMALL));
    expect(map.shows).toBe('everything');
    expect(map.rows.map(({ link, kindLabel }) => `${link.title}: ${kindLabel}`)).toMatchInlineSnapshot(`
      [
        "DNS resolver: service",
        "etcd: service",
        "etcdNoLeader: alert",
        "etcdNoLeader: runbook",
        "etcd_server_has_leader: metric",
        "etcd.rules.yml: rules",
      ]
    `);
    expect(map.picture.boxes.map(({ row }) => row)).toEqual(map.rows.map((_, row) => row));
  });

  it('has each line of the picture in the table', async () => {
    const site = await siteOfFiles(SMALL);
    const service = site.graph.nodes.get('docs/services/etcd.md');
    for (const map of [mapProps(site), ...(service ? [serviceMapProps(site, service)] : [])]) {
      expect(map.picture.lines.length).toBeGreaterThan(2);
      for (const line of map.picture.lines) {
        const [from, to] = [rowAt(map, line.from), rowAt(map, line.to)];
        const targets = from?.relations.flatMap(({ links }) => links.map(({ address }) => address));
        expect(targets).toContain(to?.link.address);
      }
    }
  });

  it('tells what was written from what follows from a folder or a name', async () => {
    const map = mapProps(await siteOfFiles(SMALL));
    const lines = map.picture.lines.map(({ from, to, derived }) => {
      const [start, end] = [rowAt(map, from), rowAt(map, to)].map((row) => `${row?.link.title} (${row?.kindLabel})`);
      return `${start} ${derived ? '- - >' : '--->'} ${end}`;
    });
    expect(lines).toContain('etcd (service) ---> DNS resolver (service)');
    expect(lines).toContain('etcdNoLeader (runbook) - - > etcd (service)');
  });
});

describe('the map of a large handbook', () => {
  it('shows the services, and leads to what belongs to each', async () => {
    const site = await siteOfFiles(LARGE);
    const map = mapProps(site);
    expect(map.shows).toBe('services');
    expect(map.rows).toHaveLength(100);
    expect(map.picture.boxes).toHaveLength(80);
    const routes = [...generatedRoutes(site, '/')];
    for (const { row, address } of map.picture.boxes) {
      const route = routes.find((candidate) => candidate.address === address);
      const props = route?.props as MapProps;
      expect(props.service?.title).toBe(map.rows[row]?.link.title);
      expect(props.rows.map(({ link }) => link.kind)).toContain('runbook');
    }
  });

  it('is a picture of bounded size, with the rest in the table', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`runbooks/etcd/Slow${index}.md`, runbook({ title: `Slow${index}` })]),
    );
    const site = await siteOfFiles({ 'docs/services/etcd.md': '# etcd\n', ...many });
    const service = site.graph.nodes.get('docs/services/etcd.md');
    const map = service && serviceMapProps(site, service);
    // Each answers an alert of its name.
    expect(map?.rows).toHaveLength(401);
    expect(map?.picture.boxes).toHaveLength(80);
    expect(map?.picture.boxes[0]?.kind).toBe('service');
  });

  it('shows what has most neighbours where there are no services', async () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`docs/page-${index}.md`, '# Page\n']));
    const map = mapProps(await siteOfFiles({ ...many, 'docs/index.md': '# Home\n\nSee [one](page-1.md).\n' }));
    expect([map.shows, map.rows.length]).toEqual(['busiest', 80]);
  });
});

function rowAt({ picture, rows }: MapProps, box: number) {
  return rows[picture.boxes[box]?.row ?? -1];
}
