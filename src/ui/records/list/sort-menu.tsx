import { label, t } from '../../i18n/t.ts';
import { kindOf } from '../../api/session.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Button, Select, SegmentedControl } from '../../kit/kit.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import type { ListState } from './list-state.ts';

/** Sorting by up to three fields. */
export default function SortMenu({ record, state }: { record: RecordMeta; state: ListState }) {
  const fields = record.fields.filter((f) => kindOf(f).sortable);
  const parts = state.look.sort
    .split(',')
    .filter(Boolean)
    .map((part) => ({ name: part.replace(/^-/, ''), isDown: part.startsWith('-') }));
  const set = (next: typeof parts) =>
    state.change({ sort: next.map((p) => (p.isDown ? `-${p.name}` : p.name)).join(',') || record.defaultSort });
  return (
    <div className="sort-menu">
      {parts.map((part, index) => (
        <div key={index} className="row">
          <Select
            size="xs"
            w={180}
            aria-label={t('Sort by {number}', { number: index + 1 })}
            data={fields.map((f) => ({ value: f.name, label: label(f.label) }))}
            value={part.name}
            searchable
            allowDeselect={false}
            onChange={(name) => name && set(parts.map((p, i) => (i === index ? { ...p, name } : p)))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('Direction {number}', { number: index + 1 })}
            value={part.isDown ? 'down' : 'up'}
            onChange={(v) => set(parts.map((p, i) => (i === index ? { ...p, isDown: v === 'down' } : p)))}
            data={[
              { value: 'up', label: t('Ascending') },
              { value: 'down', label: t('Descending') },
            ]}
          />
          <IconButton
            icon="x"
            label={t('Remove condition {number}', { number: index + 1 })}
            disabled={parts.length === 1}
            onClick={() => set(parts.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      {parts.length < 3 && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => {
            const free = fields.find((f) => !parts.some((p) => p.name === f.name));
            if (free) set([...parts, { name: free.name, isDown: false }]);
          }}
        >
          {t('Then by')}
        </Button>
      )}
    </div>
  );
}
