import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { label, t } from '../../i18n/t.ts';
import { formatAgo, formatBytes } from '../../i18n/format.ts';
import { messageOf } from '../../api/problem.ts';
import { addressOf, deleteRow, listSearch } from '../../api/records.ts';
import { get, upload } from '../../api/request.ts';
import { findRecord } from '../../api/session.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Progress } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';

interface Sending {
  readonly name: string;
  readonly share: number;
  readonly error: string | null;
}

/** Files of a record: drop them anywhere on the block, see them, take them away. */
export default function Files({ record, row }: { record: RecordMeta; row: Row }) {
  const stored = findRecord('files.file');
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const key = ['list', 'files.file', row.id];
  const { data } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const search = listSearch({ filter: { field: 'subject', op: 'eq', value: `${record.key}:${row.id}` }, sort: '-createdAt' });
      return stored ? (await get<ListPage>(`${addressOf(stored)}?${search}&page[size]=100`, signal)).data : [];
    },
  });
  if (!stored) return null;

  const send = async (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const update = (part: Partial<Sending>) => setSending((all) => all.map((s) => (s.name === file.name ? { ...s, ...part } : s)));
      setSending((all) => [...all.filter((s) => s.name !== file.name), { name: file.name, share: 0, error: null }]);
      try {
        await upload(`/files?subject=${record.key}:${row.id}`, file, (share) => update({ share }));
        setSending((all) => all.filter((s) => s.name !== file.name));
      } catch (error) {
        update({ error: label(messageOf(error)) });
      }
    }
    // A first answer that is still on its way does not know of these files, and invalidating would only wait for it.
    await client.cancelQueries({ queryKey: key });
    await client.invalidateQueries({ queryKey: key });
    await client.invalidateQueries({ queryKey: ['timeline'] });
    await client.invalidateQueries({ queryKey: ['count', 'files.file'] });
  };
  const remove = async (item: Row) => {
    try {
      await deleteRow(stored, item.id);
      await client.invalidateQueries({ queryKey: key });
      toast(t('File removed'), { tone: 'info' });
    } catch (error) {
      toast(label(messageOf(error)), { tone: 'error' });
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void send(event.dataTransfer.files);
  };
  return (
    <div
      className="files"
      onDragOver={(e) => {
        e.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      {record.can.update && (
        <button type="button" className="dropzone" data-over={isOver || undefined} onClick={() => input.current?.click()}>
          <Icon name="upload" size={18} />
          <span>{t('Drop files here, or click to choose')}</span>
        </button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('Choose a file')}
        onChange={(e) => {
          void send([...(e.currentTarget.files ?? [])]);
          e.currentTarget.value = '';
        }}
      />
      <ul className="file-list" aria-label={t('Files')}>
        {sending.map((s) => (
          <li key={s.name} className="file-item">
            <span className="file-thumb">
              <Icon name="file" size={20} />
            </span>
            <span className="grow">
              <span className="truncate">{s.name}</span>
              {s.error ? (
                <span className="input-error" role="alert">
                  {s.error}
                </span>
              ) : (
                <Progress size="xs" value={s.share * 100} aria-label={s.name} />
              )}
            </span>
            {s.error && (
              <IconButton icon="x" label={t('Dismiss')} onClick={() => setSending((all) => all.filter((x) => x.name !== s.name))} />
            )}
          </li>
        ))}
        {(data ?? []).map((item) => {
          const name = String(item['name']);
          return (
            <li key={item.id} className="file-item">
              <Thumb id={item.id} mediaType={String(item['mediaType'])} />
              <span className="grow">
                <a className="link truncate" href={`/api/v1/files/${item.id}/content`} target="_blank" rel="noreferrer">
                  {name}
                </a>
                <span className="dim">
                  {[
                    formatBytes(Number(item['size'])),
                    (item['uploadedBy'] as RefValue | null)?.title,
                    formatAgo(item.createdAt, Date.now()),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {stored.can.delete && (
                <IconButton icon="trash" label={t('Remove {what}', { what: name })} onClick={() => void remove(item)} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Thumb({ id, mediaType }: { id: string; mediaType: string }) {
  const [hasPreview, setHasPreview] = useState(mediaType.startsWith('image/'));
  return (
    <span className="file-thumb">
      {hasPreview ? (
        <img src={`/api/v1/files/${id}/preview`} alt="" loading="lazy" onError={() => setHasPreview(false)} />
      ) : (
        <Icon name="file-text" size={20} />
      )}
    </span>
  );
}
