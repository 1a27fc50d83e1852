import { useQueries } from '@tanstack/react-query';
import { t } from '../../i18n/t.ts';
import { rowQuery, type Condition, type Filter } from '../../api/records.ts';
import { findField, findRecord } from '../../api/session.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { conditionsIn, describe } from './filter-model.ts';
import { titleOf } from './table-row.tsx';

/** The filter in words; each condition can be taken away. */
export function FilterChips({
  record,
  filter,
  onChange,
}: {
  record: RecordMeta;
  filter: Filter;
  onChange: (filter: Filter | null) => void;
}) {
  const conditions = conditionsIn(filter);
  const join = 'or' in filter ? t('or') : t('and');
  return (
    <ul className="filter-chips" aria-label={t('Filter')}>
      {conditions.map((condition, index) => {
        const words = describe(record, condition);
        return (
          <li key={`${condition.field}${condition.op}${index}`} className="filter-chip">
            {index > 0 && <span className="filter-join">{join}</span>}
            <span className="filter-body">
              <span className="dim">
                {words.field} {words.op}
              </span>{' '}
              <RefNames record={record} condition={condition} fallback={words.value} />
              <button
                type="button"
                aria-label={t('Remove {what}', { what: `${words.field} ${words.op} ${words.value}` })}
                onClick={() => onChange(without(filter, condition))}
              >
                <Icon name="x" size={12} />
              </button>
            </span>
          </li>
        );
      })}
      <li>
        <button type="button" className="link-accent plain-button" onClick={() => onChange(null)}>
          {t('Clear')}
        </button>
      </li>
    </ul>
  );
}

/** A filter keeps ids; their names are read from the records. */
export function RefNames({ record, condition, fallback }: { record: RecordMeta; condition: Condition; fallback: string }) {
  const field = findField(record, condition.field);
  const target = field?.kind === 'ref' && typeof field.to === 'string' ? findRecord(field.to) : null;
  const ids = target && condition.op !== 'empty' ? (Array.isArray(condition.value) ? condition.value : [condition.value]).map(String) : [];
  const rows = useQueries({ queries: ids.map((id) => ({ ...rowQuery(target as RecordMeta, id), retry: false })) });
  if (!target) return <strong>{fallback}</strong>;
  return <strong>{rows.map((r) => (r.data ? titleOf(target, r.data) : '…')).join(', ')}</strong>;
}

function without(filter: Filter, gone: Condition): Filter | null {
  if ('field' in filter) return filter === gone ? null : filter;
  const items = ('and' in filter ? filter.and : filter.or).flatMap((item) => without(item, gone) ?? []);
  if (items.length === 0) return null;
  return 'and' in filter ? { and: items } : { or: items };
}
