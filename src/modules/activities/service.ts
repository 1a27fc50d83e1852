import type { Services } from '../../kernel/context.ts';

/** What feeds, invitations and their answers need at run time. */
export interface ActivitiesService {
  /** Signs the links by which people answer. */
  readonly secret: string;
  /** Where people and calendar programs reach this system. */
  readonly publicUrl: string;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly activities?: ActivitiesService;
  }
}

/** @throws Error when the program was put together without it */
export function activitiesOf({ services }: { readonly services: Services }): ActivitiesService {
  if (!services.activities) throw new Error('The activities module is not started.');
  return services.activities;
}
