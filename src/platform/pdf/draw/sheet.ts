import type PDFDocument from 'pdfkit';
import { bold, regular } from './fonts.ts';

export type Doc = InstanceType<typeof PDFDocument>;
export type Element = ReturnType<Doc['struct']>;

/** The document being drawn. Pages have no margins of pdfkit's own: where a page is full is decided here, so that nothing breaks by itself. */
export interface Sheet {
  readonly doc: Doc;
  /** Root of what screen readers read; everything else is decoration. */
  readonly root: Element;
  readonly left: number;
  readonly width: number;
  /** Where text begins on pages after the first, and where it has to end on all. */
  readonly top: number;
  readonly bottom: number;
}

export interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'right';
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const ink = '#1a1b1e';
export const pale = '#5c5f66';
export const rule = '#adb5bd';

/** Height in points of a text set in a width. */
export function heightOf({ doc }: Sheet, text: string, width: number, style: TextStyle): number {
  return text === '' ? 0 : setStyle(doc, style).heightOfString(text, { width });
}

/** Writes a text as content of `element`, whose tag (P, TD, ...) says what it is. */
export function write(sheet: Sheet, element: Element, tag: string, text: string, box: Box, style: TextStyle): void {
  if (text === '') return;
  element.add(sheet.doc.markStructureContent(tag));
  setText(sheet.doc, text, box, style);
  sheet.doc.endMarkedContent();
}

/** Draws what is not read aloud: rules, repeated heads, page numbers. */
export function decorate({ doc }: Sheet, draw: (doc: Doc) => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
  doc.markContent('Artifact', { type });
  draw(doc);
  doc.endMarkedContent();
}

export function setText(doc: Doc, text: string, box: Box, style: TextStyle): void {
  setStyle(doc, style).text(text, box.x, box.y, { width: box.width, align: style.align ?? 'left' });
}

export function drawRule(doc: Doc, x: number, y: number, width: number, color = rule): void {
  doc
    .lineWidth(0.5)
    .strokeColor(color)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}

function setStyle(doc: Doc, style: TextStyle): Doc {
  return doc
    .font(style.isBold ? bold : regular)
    .fontSize(style.size)
    .fillColor(style.color ?? ink);
}

/** A new page unless `height` still fits under what was drawn. */
export function ensure(sheet: Sheet, height: number): boolean {
  if (sheet.doc.y + height <= sheet.bottom) return false;
  sheet.doc.addPage();
  sheet.doc.y = sheet.top;
  return true;
}
