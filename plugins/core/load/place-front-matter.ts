import type { FrontMatter } from '../model/document.ts';
import type { Places } from '../model/places.ts';
import { readYaml } from '../schema/read-yaml.ts';
import type { ReadFrontMatter } from './read-front-matter.ts';

/**
 * Front matter that says where its values stand. Of ten thousand pages few are asked, so that it costs less to read those
 * a second time than to note every place in all of them.
 */
export function placeFrontMatter(read: ReadFrontMatter, text: () => string): FrontMatter {
  return new PlacedFrontMatter(read, text);
}

class PlacedFrontMatter implements FrontMatter {
  readonly value: FrontMatter['value'];
  readonly span: FrontMatter['span'];
  readonly yaml: FrontMatter['yaml'];
  readonly #text: () => string;
  #places: Places | undefined;

  constructor({ value, span, yaml }: ReadFrontMatter, text: () => string) {
    this.value = value;
    this.span = span;
    this.yaml = yaml;
    this.#text = text;
  }

  get places() {
    this.#places ??= readYaml(this.#text().slice(...this.yaml), { offset: this.yaml[0] }).places;
    return this.#places;
  }
}
