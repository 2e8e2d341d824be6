import type { Neighbourhood, PageLink, ServiceFacts } from '../../props.ts';
import type { Site } from '../../site/open-site.ts';
import { drawPicture } from '../neighbourhood/draw-picture.ts';
import { groupOf } from '../neighbourhood/neighbourhood-of.ts';

/** Relations between services, which a service's page draws apart from its other neighbours. */
export const DRAWN_APART = ['depends on', 'needed by'];

/** Draws a service between what stops with it, on the left, and what it needs, on the right. */
export function dependencyPicture(
  site: Site,
  title: string,
  { dependsOn, neededBy, neededFurther }: Pick<ServiceFacts, 'dependsOn' | 'neededBy' | 'neededFurther'>,
): Neighbourhood | undefined {
  const groups = (sides: [string, readonly PageLink[]][]) =>
    sides.filter(([, links]) => links.length > 0).map(([label, links]) => groupOf(site, label, links));
  const left = groups([
    ['needed by', neededBy],
    ['through these', neededFurther],
  ]);
  const right = groups([['depends on', dependsOn]]);
  return left.length + right.length === 0 ? undefined : drawPicture(title, left, right);
}
