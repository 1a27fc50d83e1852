import type { Filter } from '../../../../ui/api/records.ts';
import type { Period } from './period.ts';

export type Part = 'won' | 'commit' | 'bestCase' | 'pipeline' | 'all';

/** Filter of the list of deals behind a number of the forecast. `user` null: deals without an owner; undefined: of everybody. */
export function drillFilter(period: Period, part: Part, user?: string | null): Filter {
  return {
    and: [
      { field: 'closeOn', op: 'gte', value: period.from },
      { field: 'closeOn', op: 'lte', value: period.to },
      ...(part === 'all'
        ? [{ field: 'state', op: 'in', value: ['open', 'won'] }]
        : part === 'won'
          ? [{ field: 'state', op: 'eq', value: 'won' }]
          : [
              { field: 'state', op: 'eq', value: 'open' },
              { field: 'forecastCategory', op: 'eq', value: part },
            ]),
      ...(user === undefined
        ? []
        : user === null
          ? [{ field: 'owner', op: 'empty', value: true }]
          : [{ field: 'owner', op: 'eq', value: user }]),
    ],
  };
}
