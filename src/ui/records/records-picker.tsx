import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rowQuery, suggestQuery } from '../api/records.ts';
import { currentUser } from '../api/session.ts';
import type { RecordMeta } from '../api/types.ts';
import { t } from '../i18n/t.ts';
import { MultiSelect, useDebouncedValue } from '../kit/kit.ts';
import { titleOf } from './list/table-row.tsx';

interface RecordsPickerProps {
  readonly record: RecordMeta;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly 'aria-label': string;
}

/** Picks several records by typing; among users, oneself comes first. */
export function RecordsPicker({ record, value, onChange, ...rest }: RecordsPickerProps) {
  const [text, setText] = useState('');
  const [query] = useDebouncedValue(text, 150);
  const { data } = useQuery({ ...suggestQuery(record, query), placeholderData: keepPreviousData });
  const chosen = useQueries({ queries: value.map((id) => ({ ...rowQuery(record, id), retry: false })) });
  const me = record.key === 'identity.user' ? currentUser() : null;
  const names = new Map<string, string>([
    ...(me ? [[me.id, `${me.name} (${t('me')})`] as const] : []),
    ...chosen.flatMap((r) => (r.data && r.data.id !== me?.id ? [[r.data.id, titleOf(record, r.data)] as const] : [])),
    ...(data ?? []).filter((d) => d.id !== me?.id).map((d) => [d.id, d.title] as const),
  ]);
  return (
    <MultiSelect
      size="xs"
      {...rest}
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      value={[...value]}
      onChange={onChange}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options: all }) => all}
      clearable
      hidePickedOptions
      nothingFoundMessage={t('Nothing found')}
    />
  );
}
