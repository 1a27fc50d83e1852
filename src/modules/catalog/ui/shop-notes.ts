import type { Row } from '../../../ui/api/types.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';

export interface ShopNotes {
  /** Whether visitors of the web shop find it now. */
  readonly isShown: boolean;
  /** Why not, or what else is to be known. */
  readonly notes: readonly string[];
}

/** Where a product stands in the web shop, in words. `now` in milliseconds. */
export function shopNotes(row: Row, now: number): ShopNotes {
  const state = row['state'];
  const from = row['availableFrom'] as string | null;
  const until = row['availableUntil'] as string | null;
  const channels = (row['channels'] ?? []) as readonly string[];
  const groups = (row['groups'] ?? []) as readonly { readonly title?: string | null }[];
  const hidden = [
    ...(state === 'draft' ? [t('It is a draft: activate it when it is ready.')] : []),
    ...(state === 'discontinued' ? [t('It is discontinued.')] : []),
    ...(state === 'scheduled' && !from ? [t('It is scheduled, but not from when.')] : []),
    ...(from && Date.parse(from) > now ? [t('From {when}', { when: formatInstant(from) })] : []),
    ...(until && Date.parse(until) <= now ? [t('It was sold until {when}.', { when: formatInstant(until) })] : []),
    ...(channels.length > 0 && !channels.includes('web') ? [t('The web shop is not among its channels.')] : []),
  ];
  const notes = [
    ...(until && Date.parse(until) > now ? [t('Until {when}', { when: formatInstant(until) })] : []),
    ...(groups.length > 0 ? [t('Only for {groups}', { groups: groups.map((group) => group.title ?? '').join(', ') })] : []),
  ];
  return { isShown: hidden.length === 0, notes: [...hidden, ...notes] };
}
