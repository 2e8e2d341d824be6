import {
  addressOf,
  alertSections,
  answersAlerts,
  type Graph,
  type Handbook,
  HandbookError,
  type Kind,
  pageTemplate,
  quoted,
  type readKinds,
  serviceOfAlert,
} from '../../plugins/core/index.ts';
import { alreadyThere } from '../write-new-file.ts';
import type { Ask } from './ask.ts';
import { checkFields } from './check-fields.ts';
import { fillMissing, namesOf } from './fill-missing.ts';
import { idOfNewPage, titleOfNewPage } from './name-of-page.ts';
import { parseFields } from './parse-fields.ts';
import { serviceFieldOf } from './service-of-page.ts';

/** What a new page is made from. */
export interface PageWish {
  kind: Kind;
  name: string;
  title?: string | undefined;
  service?: string | undefined;
  /** `field=value`, as written. */
  settings: readonly string[];
}

/** What there is already. */
export interface Surroundings {
  handbook: Handbook;
  graph: Graph;
  schemas: ReturnType<typeof readKinds>['schemas'];
}

export interface NewPage {
  file: string;
  text: string;
  /** The service that its folder names, which may not have a page yet. */
  service: string | undefined;
}

/** Works out path and text of a new page from what is given, what can be derived, and then from what is asked. */
export async function planPage(wish: PageWish, around: Surroundings, ask: Ask): Promise<NewPage> {
  const { kind, name, settings } = wish;
  const { handbook, graph, schemas } = around;
  const fields = schemas.fields(kind.schemaId);
  const alert = answersAlerts(kind) ? graph.named(name, ['alert'])[0] : undefined;
  const id = idOfNewPage(alert === undefined ? name : addressOf(name), kind, handbook.today);
  const given = { state: 'draft', ...parseFields(settings, kind, fields) };
  if (alert !== undefined && id !== name) Object.assign(given, { alerts: [name] });

  const place = await placeOf(id, wish, given, () => serviceOfAlert(alert, graph) ?? askService(graph, ask));
  refuseTaken(id, place.file, kind, handbook);
  const values = await fillMissing({ ...given, ...place.values }, id, kind, around, ask);
  checkFields(values, kind, around);
  const title = wish.title ?? (alert === undefined ? titleOfNewPage(id, kind, handbook.kinds) : name);
  const sections = alert === undefined ? {} : alertSections(alert.rules ?? [], kind);
  return {
    file: place.file,
    text: pageTemplate(kind, fields, { title, frontMatter: values, sections }),
    service: place.service,
  };
}

interface Place {
  file: string;
  /** What the place does not say by itself. */
  values: Record<string, unknown>;
  service?: string | undefined;
}

async function placeOf(
  id: string,
  { kind, service }: PageWish,
  given: Record<string, unknown>,
  find: () => string | undefined | Promise<string | undefined>,
): Promise<Place> {
  const folder = kind.folders[0] ?? 'docs';
  const field = serviceFieldOf(kind);
  if (service !== undefined && field === undefined) {
    throw new HandbookError(`A page of the kind \`${kind.id}\` names no service, \`--service\` says nothing about it.`);
  }
  if (kind.page === 'folder') {
    const values = service === undefined || service === id || !field ? {} : { [field.name]: service };
    return { file: `${folder}/${id}/index.md`, values, service: service ?? id };
  }
  if (field?.derive !== 'folder') {
    const value = field?.many ? [service] : service;
    return { file: `${folder}/${id}.md`, values: service === undefined || !field ? {} : { [field.name]: value } };
  }
  const written = typeof given[field.name] === 'string' ? String(given[field.name]) : undefined;
  const named = service ?? written ?? (await find());
  if (named === undefined) {
    throw new HandbookError(`The service of ${quoted(id)} is not known, and no rule of such an alert says it.`, {
      hint: 'Name it: `--service etcd`. It becomes the folder of the page.',
    });
  }
  return { file: `${folder}/${addressOf(named)}/${id}.md`, values: {}, service: named };
}

function askService(graph: Graph, ask: Ask): Promise<string | undefined> {
  return ask({
    name: 'service',
    meaning: 'The service that it belongs to, which names the folder.',
    example: 'etcd',
    choices: namesOf(['service'], graph),
    open: true,
  });
}

function refuseTaken(id: string, file: string, kind: Kind, { documents }: Handbook): void {
  // Some file systems take names that differ in case for one, and the site refuses such addresses.
  const taken = documents.find((document) => document.file.toLowerCase() === file.toLowerCase());
  if (taken !== undefined) throw alreadyThere(taken.file);
  const other = documents.find((document) => document.kind === kind.id && document.id === id);
  if (other === undefined) return;
  throw new HandbookError(`The name ${quoted(id)} belongs to ${quoted(other.file)}, expected one of its own.`, {
    hint: 'References are by name, so two pages of a kind cannot share one. Edit that page, or choose another name.',
  });
}
