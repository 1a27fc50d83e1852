import { useMemo, useState } from 'react';
import type { Row } from '../../api/types.ts';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Everything that the list finds, also what is not loaded. */
  readonly isEverything: boolean;
  readonly size: number;
  has(id: string): boolean;
  toggle(id: string): void;
  /** From the last toggled row to this one. */
  extendTo(id: string): void;
  /** All loaded rows, or none. */
  toggleAll(): void;
  selectEverything(): void;
  clear(): void;
}

/** Which rows are selected. Forgotten when `scope` (the filter) changes, so that nothing unseen is changed. */
export function useSelection(rows: readonly Row[], scope: string): Selection {
  const [state, setState] = useState<SelectionState>({ ...nothing, scope });
  const { ids, isEverything, anchor } = state.scope === scope ? state : nothing;
  return useMemo(() => {
    const set = (next: Iterable<string>, newAnchor = anchor) =>
      setState({ ids: new Set(next), isEverything: false, anchor: newAnchor, scope });
    return {
      ids,
      isEverything,
      size: ids.size,
      has: (id) => isEverything || ids.has(id),
      toggle: (id) => {
        set(ids.has(id) ? [...ids].filter((i) => i !== id) : [...ids, id], id);
      },
      extendTo: (id) => {
        const [a, b] = [rows.findIndex((r) => r.id === (anchor ?? id)), rows.findIndex((r) => r.id === id)].sort((x, y) => x - y);
        set([...ids, ...rows.slice(Math.max(0, a ?? 0), (b ?? 0) + 1).map((r) => r.id)]);
      },
      toggleAll: () => set(ids.size >= rows.length ? [] : rows.map((r) => r.id)),
      selectEverything: () => setState({ ids, isEverything: true, anchor, scope }),
      clear: () => set([]),
    };
  }, [ids, isEverything, anchor, rows, scope]);
}

interface SelectionState {
  readonly ids: ReadonlySet<string>;
  readonly isEverything: boolean;
  /** The row that a range starts from. */
  readonly anchor: string | null;
  readonly scope: string;
}

const nothing: Omit<SelectionState, 'scope'> = { ids: new Set(), isEverything: false, anchor: null };
