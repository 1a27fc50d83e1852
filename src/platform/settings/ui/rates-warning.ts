import { formatDate } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import type { RateStatus } from '../rules/rate-status.ts';

/** What `RateStatus.warning` says, in the reader's language; null when all is well. */
export function ratesWarning({ newest, age, isStale, error }: Pick<RateStatus, 'newest' | 'age' | 'isStale' | 'error'>): string | null {
  const day = newest === null ? '' : formatDate(newest);
  const fact =
    newest === null
      ? isStale && t('There are no exchange rates yet.')
      : isStale
        ? tn(
            age ?? 0,
            'The rates in use are of {day}, {count} working day old.',
            'The rates in use are of {day}, {count} working days old.',
            { day },
          )
        : error !== null && t('The rates of {day} are in use.', { day });
  if (!fact) return null;
  return error === null ? fact : `${fact} ${t('The last attempt to fetch them failed.')} ${label(error)}`;
}
