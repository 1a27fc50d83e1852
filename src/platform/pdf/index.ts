// What other modules may use of PDF documents.
export { renderPdf } from './render-pdf.ts';
export { businessDocument, letterheadOf, pageLabelIn, spacedIban } from './business-document.ts';
export type { BusinessDocument, DocumentLine, DocumentSection, DocumentTotal, DocumentTax, DocumentCompany } from './business-types.ts';
export type { PdfAttachment, PdfBlock, PdfColumn, PdfDefinition, PdfLetterhead, PdfRow } from './definition.ts';
