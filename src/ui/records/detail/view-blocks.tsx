import { lazy, Suspense, useMemo } from 'react';
import { label } from '../../i18n/t.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Skeleton } from '../../kit/kit.ts';
import { blocksFor, type Block } from '../view.ts';

/** Blocks with code of their own that the module declares for this record. */
export function ViewBlocks({ record, row, place }: { record: RecordMeta; row: Row; place: Block['place'] }) {
  const blocks = useMemo(
    () =>
      blocksFor(record)
        .filter((b) => b.place === place)
        .map((b) => ({ ...b, Content: lazy(b.load) })),
    [record, place],
  );
  return (
    <>
      {blocks.map(({ title, Content, isQuiet }) => (
        <section key={title} className="block" aria-label={label(title)}>
          <h2 className="block-title">{label(title)}</h2>
          <Suspense fallback={isQuiet ? <span data-nothing hidden /> : <Skeleton height={80} />}>
            <Content record={record} row={row} />
          </Suspense>
        </section>
      ))}
    </>
  );
}
