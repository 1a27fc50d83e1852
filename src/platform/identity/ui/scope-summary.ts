import { findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';

export interface Scope {
  readonly record: string;
  readonly verbs: readonly string[];
}

/** What a key may, in one line: "Read everything", "People: read, create; Organizations: read". */
export function scopeSummary(scopes: readonly Scope[], permissions: readonly string[]): string {
  const parts = scopes.map(({ record, verbs }) => {
    const what = verbs.includes('*') ? t('everything') : verbs.map((v) => label(v)).join(', ');
    return record === '*' ? `${t('All records')}: ${what}` : `${label(findRecord(record)?.labelPlural ?? record)}: ${what}`;
  });
  return [...parts, ...permissions].join('; ');
}
