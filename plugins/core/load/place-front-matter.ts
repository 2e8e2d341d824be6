import type { FrontMatter } from '../model/document.ts';
import { once } from '../model/once.ts';
import { readYaml } from '../schema/read-yaml.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';

/**
 * Front matter that says where its values stand. Of ten thousand pages few are asked, so that it costs less to read those
 * a second time than to note every place in all of them.
 */
export function placeFrontMatter(read: ReadFrontMatter, text: () => string): FrontMatter {
  const places = once(() => readYaml(text().slice(...read.yaml), { offset: read.yaml[0] }).places);
  return {
    ...read,
    get places() {
      return places();
    },
  };
}
