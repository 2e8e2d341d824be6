import type { ServiceFacts } from '../props.ts';
import type { PageAnchor } from './OnThisPage/index.tsx';

/** Anchors of the parts that the handbook adds to the page of a service; prefixed, so that no heading of the page has them. */
export const SERVICE_ANCHORS = {
  alerts: 'handbook-alerts',
  runbooks: 'handbook-runbooks',
  dependencies: 'handbook-dependencies',
  objectives: 'handbook-objectives',
  dashboards: 'handbook-dashboards',
  analyses: 'handbook-analyses',
  followUps: 'handbook-follow-ups',
  practices: 'handbook-practices',
  changes: 'handbook-changes',
  repository: 'handbook-repository',
} as const;

export type ServicePart = keyof typeof SERVICE_ANCHORS;

export const SERVICE_TITLES: Readonly<Record<ServicePart, string>> = {
  alerts: 'Alerts',
  runbooks: 'Runbooks',
  dependencies: 'Dependencies',
  objectives: 'Objectives',
  dashboards: 'Dashboards',
  analyses: 'Root cause analyses',
  followUps: 'Open follow-ups',
  practices: 'Practices',
  changes: 'Recent changes',
  repository: 'Repository',
};

/** The parts that this service has, in their order. */
export function serviceParts(service: ServiceFacts): ServicePart[] {
  const has: Record<ServicePart, boolean> = {
    alerts: true,
    runbooks: service.runbooks.length > 0,
    dependencies: service.dependencies !== undefined,
    objectives: service.objectives.length > 0,
    dashboards: service.dashboards.length > 0,
    analyses: service.analyses.length > 0,
    followUps: service.followUps.length > 0,
    practices: service.practices.length > 0,
    changes: service.changes.length > 0,
    repository: service.repositoryUrl !== undefined,
  };
  const parts = Object.keys(SERVICE_ANCHORS) as ServicePart[]; // the keys are those of the constant
  return parts.filter((part) => has[part]);
}

/** The same for the contents of the page. */
export function serviceAnchors(service: ServiceFacts): PageAnchor[] {
  return serviceParts(service).map((part) => ({ id: SERVICE_ANCHORS[part], text: SERVICE_TITLES[part], level: 2 }));
}
