import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Taken by a tab that was never drawn, in pixels. */
const guess = 120;

/**
 * Which of the tabs stand in a row of `room` pixels, in order, the active one always among them.
 * @param more width of the menu that holds the others; it takes no room where all fit
 */
export function fittingTabs(
  ids: readonly string[],
  { widths, room, more, active }: { widths: ReadonlyMap<string, number>; room: number; more: number; active: string | null },
): readonly string[] {
  const width = (id: string): number => widths.get(id) ?? guess;
  const all = ids.reduce((sum, id) => sum + width(id), 0);
  if (all <= room) return ids;
  const others = ids.filter((id) => id !== active);
  let left = room - more - (others.length < ids.length ? width(active ?? '') : 0);
  const shown = new Set(active === null ? [] : [active]);
  for (const id of others) {
    left -= width(id);
    if (left < 0) break;
    shown.add(id);
  }
  return ids.filter((id) => shown.has(id));
}

/** Of the menu beside the tabs, and of the empty space at both ends of the row. */
const moreWidth = 130;
const ends = 24;

/**
 * Keeps those tabs in the row that fit, as the row or what stands in it changes its width. Tabs say which they are by `data-tab`.
 * @returns null until they were measured, when all of them have to be drawn
 */
export function useFittingTabs(
  row: RefObject<HTMLElement | null>,
  ids: readonly string[],
  active: string | null,
): readonly string[] | null {
  const widths = useRef(new Map<string, number>());
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const all = ids.join();
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const fit = (): void => {
      for (const tab of element.querySelectorAll<HTMLElement>('[data-tab]')) widths.current.set(tab.dataset['tab'] ?? '', tab.offsetWidth);
      const next = fittingTabs(all.split(','), { widths: widths.current, room: element.clientWidth - ends, more: moreWidth, active });
      setShown((now) => (now?.join() === next.join() ? now : next));
    };
    fit();
    const observer = new ResizeObserver(fit);
    for (const each of [element, ...element.querySelectorAll('[data-tab]')]) observer.observe(each);
    return () => observer.disconnect();
  }, [row, all, active, shown]);
  return shown;
}
