import { Fragment } from 'react';
import type { Filter } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { RefNames } from '../../../../ui/records/list/filter-chips.tsx';
import { conditionsIn, describe } from '../../../../ui/records/list/filter-model.ts';

/** Which leads a rule is for, as a line. */
export function FilterText({ conditions }: { conditions: unknown }) {
  const record = findRecord('sales.lead');
  if (!conditions || !record) return <>{t('Every lead')}</>;
  const filter = conditions as Filter;
  const join = 'or' in filter ? t('or') : t('and');
  return (
    <>
      {conditionsIn(filter).map((condition, index) => {
        const words = describe(record, condition);
        return (
          <Fragment key={`${condition.field}${condition.op}${String(condition.value)}`}>
            {index > 0 && ` ${join} `}
            {words.field} {words.op} <RefNames record={record} condition={condition} fallback={words.value} />
          </Fragment>
        );
      })}
    </>
  );
}
