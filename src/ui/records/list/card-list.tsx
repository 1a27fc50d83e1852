import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { isEmptyValue } from '../../../fields/views.tsx';
import { label, t } from '../../i18n/t.ts';
import { findField } from '../../api/session.ts';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { FieldValue } from '../field-value.tsx';
import { useMark } from '../../live/marks.ts';
import { recordHref } from '../record-href.ts';
import { faceShape } from '../record-link.tsx';
import { viewFor } from '../view.ts';
import { defaultColumns } from './list-state.ts';
import { pictureOf, titleOf } from './table-row.tsx';

interface CardListProps {
  readonly record: RecordMeta;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

/** The list on a phone. */
export function CardList({ record, scroller, onScroll, rows, hasMore, isLoadingMore, onMore }: CardListProps) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = end.current;
    if (!target || !hasMore) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting && !isLoadingMore) onMore();
      },
      { rootMargin: '600px' },
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [hasMore, isLoadingMore, onMore]);
  const face = faceShape(record.key);
  return (
    <div className="cards-scroll" ref={scroller} onScroll={onScroll}>
      <ul className="cards" aria-label={label(record.labelPlural)}>
        {rows.map((row) => {
          const title = titleOf(record, row);
          return (
            <Card key={row.id} record={record} id={row.id}>
              {face && <Face name={title} src={pictureOf(record, row)} size={32} square={face === 'square'} />}
              <div className="grow">
                <Link className="card-title truncate" to={recordHref(record, row.id)}>
                  {title}
                </Link>
                <div className="card-facts">
                  {cardFields(record)
                    .filter((f) => !isEmptyValue(row[f.name]))
                    .slice(0, 3)
                    .map((field) => (
                      <span key={field.name} className="truncate">
                        <FieldValue field={field} value={row[field.name]} row={row} isCompact />
                      </span>
                    ))}
                </div>
              </div>
            </Card>
          );
        })}
      </ul>
      <div ref={end} className="cards-end" role="status">
        {hasMore ? t('Loading …') : ''}
      </div>
    </div>
  );
}

function Card({ record, id, children }: { record: RecordMeta; id: string; children: ReactNode }) {
  return (
    <li className="card" data-changed={useMark(record.key, id) !== null || undefined}>
      {children}
    </li>
  );
}

/** Fields that tell most about a record in little space. */
export function cardFields(record: RecordMeta): readonly FieldMeta[] {
  const names =
    viewFor(record).card ??
    defaultColumns(record)
      .map((c) => c.field)
      .filter((name) => name !== record.title)
      .slice(0, 3);
  return names.flatMap((name) => findField(record, name) ?? []);
}
