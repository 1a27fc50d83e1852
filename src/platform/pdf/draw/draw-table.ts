import type { PdfBlock, PdfColumn, PdfRow } from '../definition.ts';
import { decorate, drawRule, ensure, heightOf, ink, pale, setText, write, type Element, type Sheet, type TextStyle } from './sheet.ts';
import { splitText } from './split-text.ts';

type Table = Extract<PdfBlock, { kind: 'table' }>;

interface Cell {
  readonly main: string;
  readonly under: string;
}

interface Slot extends PdfColumn {
  readonly x: number;
  readonly inner: number;
}

const padding = 4;
const gutter = 8;
const headStyle: TextStyle = { size: 8, isBold: true, color: pale };
const mainStyle: TextStyle = { size: 9 };
const underStyle: TextStyle = { size: 8, color: pale };

/** Draws a table over as many pages as it takes, with its head on each. A row stays in one piece unless it is longer than a page. */
export function drawTable(sheet: Sheet, table: Table): void {
  const slots = slotsOf(sheet, table.columns);
  const headHeight = Math.max(...slots.map((s) => heightOf(sheet, s.title, s.inner, headStyle))) + 2 * padding;
  const element = sheet.doc.struct('Table', { title: table.label });
  sheet.root.add(element);
  const first = table.rows[0];
  ensure(sheet, headHeight + (first ? Math.min(rowHeight(sheet, slots, cellsOf(first), styleOf(first)), 120) : 0));
  drawHead(sheet, slots, headHeight, element);
  for (const row of table.rows) {
    const style = styleOf(row);
    for (const cells of pieces(sheet, slots, cellsOf(row), sheet.bottom - sheet.top - headHeight - 2 * padding)) {
      const height = rowHeight(sheet, slots, cells, style);
      if (ensure(sheet, height)) drawHead(sheet, slots, headHeight, null);
      drawRow(sheet, slots, cells, style, height, element);
    }
  }
}

function slotsOf(sheet: Sheet, columns: readonly PdfColumn[]): Slot[] {
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const share = (sheet.width - fixed) / Math.max(1, columns.filter((column) => column.width === undefined).length);
  let x = sheet.left;
  return columns.map((column, i) => {
    const width = column.width ?? share;
    const slot = { ...column, x, inner: i === columns.length - 1 ? width : width - gutter };
    x += width;
    return slot;
  });
}

/** The head is read once; on later pages it is there for the eye only. */
function drawHead(sheet: Sheet, slots: readonly Slot[], height: number, table: Element | null): void {
  const y = sheet.doc.y;
  const styled = (slot: Slot): TextStyle => ({ ...headStyle, align: slot.align ?? 'left' });
  const box = (slot: Slot) => ({ x: slot.x, y: y + padding, width: slot.inner });
  if (table) {
    const row = addRow(sheet, table);
    for (const slot of slots) {
      // pdfkit knows the scope; its published types do not yet.
      const cell = sheet.doc.struct('TH', { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions);
      row.add(cell);
      write(sheet, cell, 'TH', slot.title, box(slot), styled(slot));
    }
  } else {
    decorate(sheet, (doc) => slots.forEach((slot) => setText(doc, slot.title, box(slot), styled(slot))));
  }
  decorate(sheet, (doc) => drawRule(doc, sheet.left, y + height - 1, sheet.width, ink));
  sheet.doc.y = y + height;
}

function drawRow(sheet: Sheet, slots: readonly Slot[], cells: readonly Cell[], style: TextStyle, height: number, table: Element): void {
  const y = sheet.doc.y;
  const row = addRow(sheet, table);
  slots.forEach((slot, i) => {
    const { main, under } = cells[i] ?? { main: '', under: '' };
    const cell = sheet.doc.struct('TD');
    row.add(cell);
    const align = { align: slot.align ?? 'left' } as const;
    write(sheet, cell, 'TD', main, { x: slot.x, y: y + padding, width: slot.inner }, { ...style, ...align });
    const below = y + padding + heightOf(sheet, main, slot.inner, style);
    write(sheet, cell, 'TD', under, { x: slot.x, y: below, width: slot.inner }, { ...underStyle, ...align });
  });
  decorate(sheet, (doc) => drawRule(doc, sheet.left, y + height, sheet.width));
  sheet.doc.y = y + height;
}

function addRow(sheet: Sheet, table: Element): Element {
  const row = sheet.doc.struct('TR');
  table.add(row);
  return row;
}

function rowHeight(sheet: Sheet, slots: readonly Slot[], cells: readonly Cell[], style: TextStyle): number {
  const heights = slots.map(({ inner }, i) => {
    const { main, under } = cells[i] ?? { main: '', under: '' };
    return heightOf(sheet, main, inner, style) + heightOf(sheet, under, inner, underStyle);
  });
  return Math.max(11, ...heights) + 2 * padding;
}

/** A row that is longer than a page continues on the next; only what is longer is repeated there. */
function pieces(sheet: Sheet, slots: readonly Slot[], cells: readonly Cell[], room: number): Cell[][] {
  const split = cells.map((cell, i) => {
    const width = slots[i]?.inner ?? 0;
    const main = splitText(sheet, cell.main, width, mainStyle, room).map((text) => ({ main: text, under: '' }));
    const last = main.at(-1) ?? { main: '', under: '' };
    if (heightOf(sheet, last.main, width, mainStyle) + heightOf(sheet, cell.under, width, underStyle) <= room) {
      return [...main.slice(0, -1), { ...last, under: cell.under }];
    }
    return [...main, ...splitText(sheet, cell.under, width, underStyle, room).map((text) => ({ main: '', under: text }))];
  });
  const count = Math.max(...split.map((parts) => parts.length));
  return Array.from({ length: count }, (_, n) => split.map((parts) => parts[n] ?? { main: '', under: '' }));
}

function cellsOf(row: PdfRow): Cell[] {
  return row.cells.map((text) => {
    const [main = '', ...under] = text.split('\n');
    return { main, under: under.join('\n') };
  });
}

const styleOf = (row: PdfRow): TextStyle => (row.kind === undefined ? mainStyle : { ...mainStyle, isBold: true });
