import type { PdfBlock } from '../definition.ts';
import { drawTable } from './draw-table.ts';
import { decorate, drawRule, ensure, heightOf, ink, pale, write, type Sheet, type TextStyle } from './sheet.ts';
import { splitText } from './split-text.ts';

type Block<K extends PdfBlock['kind']> = Extract<PdfBlock, { kind: K }>;

/** Draws one block under what was drawn before. */
export function drawBlock(sheet: Sheet, block: PdfBlock): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block);
    case 'text':
      return drawText(sheet, block);
    case 'address':
      return drawAddress(sheet, block);
    case 'table':
      return drawTable(sheet, block);
    case 'totals':
      return drawTotals(sheet, block);
    case 'gap':
      sheet.doc.y += block.points;
  }
}

function drawHeading(sheet: Sheet, { level, text }: Block<'heading'>): void {
  const style: TextStyle = { size: level === 1 ? 16 : level === 2 ? 11 : 10, isBold: true };
  const height = heightOf(sheet, text, sheet.width, style);
  // With room for something under it, so that no heading stands alone at the foot of a page.
  ensure(sheet, height + 48);
  paragraph(sheet, `H${level}`, text, style, height + (level === 1 ? 10 : 4));
}

function drawText(sheet: Sheet, { text, tone, size }: Block<'text'>): void {
  const style: TextStyle = { size: size === 'small' ? 8 : 9.5, isBold: tone === 'strong', color: tone === 'dimmed' ? pale : ink };
  for (const part of splitText(sheet, text, sheet.width, style, sheet.bottom - sheet.top)) {
    const height = heightOf(sheet, part, sheet.width, style);
    ensure(sheet, height);
    paragraph(sheet, 'P', part, style, height + 5);
  }
}

function paragraph(sheet: Sheet, tag: string, text: string, style: TextStyle, height: number): void {
  const y = sheet.doc.y;
  const element = sheet.doc.struct(tag);
  sheet.root.add(element);
  write(sheet, element, tag, text, { x: sheet.left, y, width: sheet.width }, style);
  sheet.doc.y = y + height;
}

/** The address stands where the window of an envelope (DIN 5008, form B) shows it; the facts beside it. */
function drawAddress(sheet: Sheet, { sender, lines, facts }: Block<'address'>): void {
  const { doc, left, width } = sheet;
  const top = Math.max(doc.y, 127);
  const addressWidth = 240;
  const put = (text: string, y: number, style: TextStyle, box = { x: left, width: addressWidth }): number => {
    const element = doc.struct('P');
    sheet.root.add(element);
    write(sheet, element, 'P', text, { ...box, y }, style);
    return y + heightOf(sheet, text, box.width, style);
  };
  let y = sender === '' ? top : put(sender, top, { size: 6.5, color: pale }) + 6;
  lines.forEach((line, i) => (y = put(line, y, { size: 10, isBold: i === 0 }) + 1.5));

  const x = left + addressWidth + 20;
  const half = (width - addressWidth - 20) / 2;
  let factY = top;
  for (const { label, value } of facts) {
    const shown: TextStyle = { size: 9, align: 'right' };
    const named: TextStyle = { size: 9, color: pale };
    put(label, factY, named, { x, width: half - 6 });
    put(value, factY, shown, { x: x + half, width: half });
    factY += Math.max(heightOf(sheet, label, half - 6, named), heightOf(sheet, value, half, shown)) + 3;
  }
  doc.y = Math.max(y, factY, top + 110) + 18;
}

function drawTotals(sheet: Sheet, { label, rows }: Block<'totals'>): void {
  const { doc } = sheet;
  const width = Math.min(290, sheet.width);
  const x = sheet.left + sheet.width - width;
  const style = (isStrong: boolean | undefined): TextStyle => (isStrong ? { size: 11, isBold: true } : { size: 9 });
  const labelWidth = width - 104;
  const heights = rows.map((row) => heightOf(sheet, row.label, labelWidth, style(row.isStrong)) + (row.isStrong ? 9 : 4));
  ensure(
    sheet,
    heights.reduce((sum, height) => sum + height, 0),
  );
  const table = doc.struct('Table', { title: label });
  sheet.root.add(table);
  rows.forEach((row, i) => {
    const y = doc.y + (row.isStrong ? 4 : 0);
    if (row.isStrong) decorate(sheet, (d) => drawRule(d, x, y - 2, width, ink));
    const line = doc.struct('TR');
    table.add(line);
    const head = doc.struct('TH', { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions);
    const cell = doc.struct('TD');
    line.add(head).add(cell);
    const drawn = style(row.isStrong);
    write(sheet, head, 'TH', row.label, { x, y, width: labelWidth }, drawn);
    write(sheet, cell, 'TD', row.value, { x: x + labelWidth, y, width: 104 }, { ...drawn, align: 'right' });
    doc.y = y - (row.isStrong ? 4 : 0) + (heights[i] ?? 0);
  });
}
