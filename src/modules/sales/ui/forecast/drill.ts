import type { Filter } from '../../../../ui/api/records.ts';
import type { Period } from './period.ts';

export type Part = 'won' | 'commit' | 'bestCase' | 'pipeline' | 'all';

/** Whose number it is. */
export interface DrillOf {
  /** Null: deals without an owner; undefined: of everybody. */
  readonly user?: string | null;
  readonly pipeline?: string | undefined;
  readonly sharedIn?: readonly string[];
  readonly sharedAway?: readonly string[];
  /** Null: deals in no territory; undefined: in any or none. */
  readonly territories?: readonly string[] | null;
}

/** Filter of the list of deals behind a number of the forecast: those of the owner, those split to them, less those split away. */
export function drillFilter(period: Period, part: Part, of: DrillOf = {}): Filter {
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
      ...(of.pipeline ? [{ field: 'pipeline', op: 'eq', value: of.pipeline }] : []),
      ...whose(of),
      ...(of.territories === undefined
        ? []
        : of.territories === null
          ? [{ field: 'territory', op: 'empty', value: true }]
          : [{ field: 'territory', op: 'in', value: [...of.territories] }]),
    ],
  };
}

function whose({ user, sharedIn = [], sharedAway = [] }: DrillOf): readonly Filter[] {
  if (user === undefined) return [];
  if (user === null) return [{ field: 'owner', op: 'empty', value: true }];
  const own: Filter = { field: 'owner', op: 'eq', value: user };
  return [
    sharedIn.length > 0 ? { or: [own, { field: 'id', op: 'in', value: [...sharedIn] }] } : own,
    ...(sharedAway.length > 0 ? [{ field: 'id', op: 'notIn', value: [...sharedAway] }] : []),
  ];
}
