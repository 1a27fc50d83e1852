import type { PdfAttachment, PdfDefinition } from './definition.ts';
import { drawBlock } from './draw/draw-blocks.ts';
import { drawEdges, drawLetterhead } from './draw/draw-frame.ts';
import { regular } from './draw/fonts.ts';
import type { Doc, Sheet } from './draw/sheet.ts';

/**
 * Draws a document as PDF/A-3a: fonts within, tagged for screen readers, with title and language, so that it can be read aloud and kept for
 * as long as the law asks. The library and the fonts are loaded with the first document and not before.
 *
 * @returns the bytes of the file; the same definition gives the same bytes
 */
export async function renderPdf(definition: PdfDefinition): Promise<Uint8Array> {
  const [{ default: PDFDocument }, logo] = await Promise.all([import('pdfkit'), pictureOf(definition.letterhead?.logo ?? null)]);
  const made = new Date(definition.createdAt);
  const doc = new PDFDocument({
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: definition.language,
    size: definition.paper ?? 'A4',
    margin: 0,
    bufferPages: true,
    // The first font set is the document's default: without this a font that is not embedded would be named.
    font: regular,
    info: { Title: definition.title, Author: definition.author, Creator: definition.author, CreationDate: made, ModDate: made },
  });
  const bytes = collect(doc);
  const sheet = sheetOf(doc);
  doc.addStructure(sheet.root);
  drawLetterhead(sheet, definition, logo);
  for (const block of definition.blocks) drawBlock(sheet, block);
  drawEdges(sheet, definition);
  for (const attachment of definition.attachments ?? []) attach(doc, attachment, made);
  doc.end();
  return bytes;
}

function sheetOf(doc: Doc): Sheet {
  const left = 62;
  return { doc, root: doc.struct('Document'), left, width: doc.page.width - left - 48, top: 58, bottom: doc.page.height - 96 };
}

/**
 * As PNG of a size that prints well: a logo may be uploaded as SVG or WebP, which PDF does not know. A damaged picture must not keep an
 * invoice from being written: the letterhead then shows the name, as for a company without a logo.
 */
async function pictureOf(logo: Uint8Array | null): Promise<Buffer | null> {
  if (!logo) return null;
  const { default: sharp } = await import('sharp');
  return sharp(logo)
    .resize({ width: 1000, height: 320, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
    .catch(() => null);
}

function attach(doc: Doc, { name, mediaType, content, description, relationship, metadata }: PdfAttachment, made: Date): void {
  const options = { name, type: mediaType, description, relationship, creationDate: made, modifiedDate: made };
  doc.file(Buffer.from(content), options as PDFKit.Mixins.PDFAttachmentOptions);
  if (metadata) doc.appendXML(metadata);
}

function collect(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
}
