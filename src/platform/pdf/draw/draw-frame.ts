import type { PdfDefinition } from '../definition.ts';
import { decorate, drawRule, pale, setText, write, type Sheet } from './sheet.ts';

/** Logo or name at the head of the first page. */
export function drawLetterhead(sheet: Sheet, { letterhead }: PdfDefinition, logo: Buffer | null): void {
  if (!letterhead) return;
  const { doc, left, width } = sheet;
  if (logo) {
    const figure = doc.struct('Figure', { alt: letterhead.name });
    sheet.root.add(figure);
    figure.add(doc.markStructureContent('Figure'));
    doc.image(logo, left + width - 180, 36, { fit: [180, 56], align: 'right' });
    doc.endMarkedContent();
  } else {
    const name = doc.struct('P');
    sheet.root.add(name);
    write(sheet, name, 'P', letterhead.name, { x: left, y: 44, width }, { size: 15, isBold: true, align: 'right' });
  }
  doc.y = 104;
}

/** What stands on every page: title on those after the first, footer and page number. Done last, when it is known how many there are. */
export function drawEdges(sheet: Sheet, definition: PdfDefinition): void {
  const { doc, left, width } = sheet;
  const { start, count } = doc.bufferedPageRange();
  const columns = definition.letterhead?.footer ?? [];
  const share = width / Math.max(1, columns.length);
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(start + i);
    decorate(
      sheet,
      () => {
        if (i > 0) {
          setText(doc, definition.title, { x: left, y: 30, width }, { size: 8, color: pale });
          drawRule(doc, left, 44, width);
        }
        drawRule(doc, left, sheet.bottom + 12, width);
        columns.forEach((lines, n) =>
          setText(
            doc,
            lines.join('\n'),
            { x: left + n * share, y: sheet.bottom + 18, width: share - 8 },
            { size: columns.length > 3 ? 6.5 : 7, color: pale },
          ),
        );
        const label = definition.pageLabel(i + 1, count);
        setText(doc, label, { x: left, y: doc.page.height - 22, width }, { size: 7, color: pale, align: 'right' });
      },
      'Pagination',
    );
  }
}
