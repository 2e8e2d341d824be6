import { Fragment, type ReactNode } from 'react';
import type { PageLink as PageLinkProps, ServiceFacts } from '../../props.ts';
import { countOf, Picture } from '../Neighbourhood/index.tsx';
import { PageLink } from '../PageLink/index.tsx';
import styles from './styles.module.css';

const SERVICE = ['service', 'services'] as const;

/** What stops with a service and what it needs: as a picture, and in words for print and for those who do not see it. */
export function Dependencies({ service, anchor }: { service: ServiceFacts; anchor: string }): ReactNode {
  const { dependencies, neededBy, neededFurther, dependsOn } = service;
  if (!dependencies) return null;
  const { left, right } = dependencies;
  return (
    <div className={`handbook-map ${styles.dependencies}`}>
      <div className="handbook-screen-only">
        <Picture
          picture={dependencies}
          list={anchor}
          label={`${countOf(left, SERVICE)} on the left that would stop too, ${countOf(right, SERVICE)} on the right that it needs`}
        />
      </div>
      <dl className={styles.words}>
        <Words label="Breaks with it" links={neededBy} />
        <Words label="And through these" links={neededFurther} />
        <Words label="It needs" links={dependsOn} />
      </dl>
    </div>
  );
}

function Words({ label, links }: { label: string; links: readonly PageLinkProps[] }): ReactNode {
  if (links.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {links.map((link, index) => (
          <Fragment key={link.address ?? link.title}>
            {index > 0 && ', '}
            <PageLink link={link} />
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
