import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Row } from '../../api/types.ts';

interface Place {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly Row[];
  readonly rowHeight: number;
  readonly listKey: string;
  /** Index of the row with the focus. */
  readonly active: number;
  setActiveRow(index: number): void;
}

/** Rows that come or go above don't move what is being read: the first visible row stays where it is, and the focus on its row. */
export function useKeepPlace({ scroller, rows, rowHeight, listKey, active, setActiveRow }: Place): void {
  const known = useRef<{ listKey: string; rows: readonly Row[]; activeId: string | undefined }>({ listKey, rows, activeId: undefined });
  useLayoutEffect(() => {
    const before = known.current;
    const element = scroller.current;
    known.current = { listKey, rows, activeId: before.activeId };
    if (!element || before.listKey !== listKey || before.rows === rows) return;
    const first = Math.floor(element.scrollTop / rowHeight);
    const moved = first > 0 ? indexOf(rows, before.rows[first]?.id) - first : 0;
    if (moved !== 0 && indexOf(rows, before.rows[first]?.id) >= 0) element.scrollTo({ top: element.scrollTop + moved * rowHeight });
    const focused = indexOf(rows, before.activeId);
    if (focused >= 0 && focused !== active) setActiveRow(focused);
  });
  useEffect(() => {
    known.current = { ...known.current, activeId: rows[active]?.id };
  }, [rows, active]);
}

const indexOf = (rows: readonly Row[], id: string | undefined): number => (id === undefined ? -1 : rows.findIndex((row) => row.id === id));
