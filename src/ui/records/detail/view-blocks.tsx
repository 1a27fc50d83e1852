import { lazy, Suspense, useMemo } from 'react';
import { label } from '../../i18n/t.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Skeleton } from '../../kit/kit.ts';
import { blocksFor, type Block } from '../view.ts';

/** Has the code of all blocks fetched, beside the row that they are about. One that fails says so when it is shown. */
export function fetchBlocks(record: RecordMeta): void {
  for (const { load } of blocksFor(record)) void load().catch(() => undefined);
}

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
      {blocks.map(({ title, Content, isQuiet, on }) => (
        <section key={title} className="block" aria-label={label(title)}>
          <h2 className="block-title">{label(title)}</h2>
          <Suspense fallback={isQuiet ? <span data-nothing hidden /> : <Skeleton height={80} />}>
            <Content record={record} row={row} field={on?.[record.key] ?? ''} />
          </Suspense>
        </section>
      ))}
    </>
  );
}
