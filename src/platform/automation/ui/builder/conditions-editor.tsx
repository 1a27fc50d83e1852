import { lazy, Suspense, useMemo, useState } from 'react';
import type { Filter } from '../../../../ui/api/records.ts';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Skeleton } from '../../../../ui/kit/kit.ts';
import { filterFields } from '../../../../ui/records/list/filter-model.ts';
import type { Conditions } from '../../rules/definition.ts';

const FilterBuilder = lazy(() => import('../../../../ui/records/list/filter-builder.tsx'));

interface Props {
  readonly record: RecordMeta;
  readonly conditions: Conditions | null;
  readonly onChange: (conditions: Conditions | null) => void;
  /** Whether conditions may look at what a change was from and to. */
  readonly hasChange: boolean;
  /** What it says when there are none. */
  readonly none: string;
}

/** The lists' own filter builder, with the values before and after the change where there was one. */
export function ConditionsEditor({ record, conditions, onChange, hasChange, none }: Props) {
  const [isOpen, setIsOpen] = useState(conditions !== null);
  const seen = useMemo(() => (hasChange ? withChange(record) : record), [record, hasChange]);
  if (!isOpen)
    return (
      <div className="row automation-none">
        <span className="dim grow">{none}</span>
        <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsOpen(true)}>
          {t('Add conditions')}
        </Button>
      </div>
    );
  return (
    <Suspense fallback={<Skeleton height={32} />}>
      <FilterBuilder record={seen} filter={conditions as Filter | null} onChange={(filter) => onChange(filter)} />
    </Suspense>
  );
}

function withChange(record: RecordMeta): RecordMeta {
  const own = filterFields(record).filter((f) => !f.system && !['rollup', 'formula', 'many', 'links'].includes(f.kind));
  return {
    ...record,
    fields: [
      ...record.fields,
      ...own.map((f) => ({ ...f, name: `before.${f.name}`, label: t('{field} before the change', { field: label(f.label) }) })),
      ...own.map((f) => ({ ...f, name: `after.${f.name}`, label: t('{field} after the change', { field: label(f.label) }) })),
    ],
  };
}
