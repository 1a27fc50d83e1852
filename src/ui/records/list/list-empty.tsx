import { useNavigate } from '@tanstack/react-router';
import { label, noun, t } from '../../i18n/t.ts';
import type { RecordMeta } from '../../api/types.ts';
import { Empty } from '../../kit/empty.tsx';
import { Button } from '../../kit/kit.ts';
import { Icon } from '../../kit/icon.tsx';
import { importHref } from './transfer.ts';

interface ListEmptyProps {
  readonly record: RecordMeta;
  readonly isFiltered: boolean;
  readonly onReset: () => void;
  readonly onCreate: () => void;
  readonly text?: string | undefined;
}

/** An empty list tells what to do next. */
export function ListEmpty({ record, isFiltered, onReset, onCreate, text }: ListEmptyProps) {
  const navigate = useNavigate();
  const plural = noun(record.labelPlural);
  if (isFiltered) {
    return (
      <Empty icon="search" title={t('No {what} match', { what: plural })} text={t('Change the search or the filter to see more.')}>
        <Button variant="default" onClick={onReset}>
          {t('Clear search and filter')}
        </Button>
      </Empty>
    );
  }
  const importing = importHref(record);
  return (
    <Empty
      icon={record.icon ?? 'table'}
      title={t('No {what} yet', { what: plural })}
      text={
        text
          ? label(text)
          : record.can.create
            ? t('Create the first one, or bring in a file you already have.')
            : t('What others share with you will be here.')
      }
    >
      {record.can.create && (
        <Button leftSection={<Icon name="plus" />} onClick={onCreate}>
          {t('Create {what}', { what: noun(record.label) })}
        </Button>
      )}
      {importing && (
        <Button
          variant="default"
          leftSection={<Icon name="upload" />}
          onClick={() => void navigate({ to: importing.split('?')[0] ?? '', search: { record: record.key } as never })}
        >
          {t('Import')}
        </Button>
      )}
    </Empty>
  );
}
