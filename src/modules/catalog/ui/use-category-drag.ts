import { useState, type DragEvent } from 'react';

/** Where something is dropped: before or after another, or into it. */
export type Drop = 'before' | 'after' | 'within';

interface Placed {
  readonly id: string;
  readonly parent: { readonly id: string } | null;
}

interface Target {
  readonly id: string;
  readonly drop: Drop;
}

/** What a line of the tree needs so that it can be dragged and dropped on; a category never goes into itself or what is in it. */
export function useCategoryDrag<R extends Placed>(rows: readonly R[], onMove: (row: R, parent: string | null, position?: number) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const end = (): void => {
    setDragged(null);
    setTarget(null);
  };
  const isBelow = (id: string, ancestor: string): boolean => {
    const parent = rows.find((row) => row.id === id)?.parent?.id;
    return id === ancestor || (parent !== undefined && isBelow(parent, ancestor));
  };
  const drop = (onto: R, where: Drop): void => {
    const row = rows.find((each) => each.id === dragged);
    end();
    if (!row || isBelow(onto.id, row.id)) return;
    if (where === 'within') return onMove(row, onto.id);
    const parent = onto.parent?.id ?? null;
    const siblings = rows.filter((each) => (each.parent?.id ?? null) === parent && each.id !== row.id);
    onMove(row, parent, siblings.findIndex((each) => each.id === onto.id) + (where === 'after' ? 1 : 0));
  };
  return (row: R) => ({
    draggable: true,
    ...(target?.id === row.id ? { 'data-over': target.drop } : {}),
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', row.id);
      setDragged(row.id);
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (dragged === null || isBelow(row.id, dragged)) return;
      event.preventDefault();
      const where = dropAt(event);
      if (target?.id !== row.id || target.drop !== where) setTarget({ id: row.id, drop: where });
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      event.preventDefault();
      drop(row, dropAt(event));
    },
    onDragEnd: end,
  });
}

/** The upper third of a line is before it, the lower third after it. */
function dropAt({ clientY, currentTarget }: DragEvent<HTMLElement>): Drop {
  const { top, height } = currentTarget.getBoundingClientRect();
  const at = (clientY - top) / height;
  return at < 1 / 3 ? 'before' : at > 2 / 3 ? 'after' : 'within';
}
