import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './open-site.ts';

const COLOUR = '#0a5f70';
const MANIFEST = 'manifest.webmanifest';
const PNG = 'image/png';

/** Writes what lets a phone put the handbook beside its apps. Addresses in it count from where it stands. */
export function writeAppManifest({ handbook }: Site, outDir: string): void {
  const { name, description } = handbook.settings;
  const manifest = {
    name,
    short_name: name.length > 12 ? 'Handbook' : name,
    ...(description !== undefined && { description }),
    id: './',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: COLOUR,
    icons: [
      { src: 'img/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: 'img/icon-192.png', type: PNG, sizes: '192x192' },
      { src: 'img/icon-512.png', type: PNG, sizes: '512x512' },
      { src: 'img/icon-maskable-512.png', type: PNG, sizes: '512x512', purpose: 'maskable' },
    ],
  };
  writeFileSync(join(outDir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
}

export function appTags(baseUrl: string) {
  return [
    { tagName: 'link', attributes: { rel: 'manifest', href: baseUrl + MANIFEST } },
    { tagName: 'link', attributes: { rel: 'apple-touch-icon', href: `${baseUrl}img/icon-192.png` } },
    { tagName: 'meta', attributes: { name: 'theme-color', content: COLOUR } },
  ];
}
