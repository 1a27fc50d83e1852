import { lazy, Suspense, useMemo } from 'react';
import { label } from '../../i18n/t.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Skeleton } from '../../kit/kit.ts';
import { viewFor, type Block } from '../view.ts';

/** Blocks with code of their own that the module declares for this record. */
export function ViewBlocks({ record, row, place }: { record: RecordMeta; row: Row; place: Block['place'] }) {
  const blocks = useMemo(
    () => (viewFor(record).blocks ?? []).filter((b) => b.place === place).map((b) => ({ ...b, Content: lazy(b.load) })),
    [record, place],
  );
  return (
    <>
      {blocks.map(({ title, Content }) => (
        <section key={title} className="block" aria-label={label(title)}>
          <h2 className="block-title">{label(title)}</h2>
          <Suspense fallback={<Skeleton height={80} />}>
            <Content record={record} row={row} />
          </Suspense>
        </section>
      ))}
    </>
  );
}
