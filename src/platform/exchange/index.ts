export type { ContactCardAdapter } from './import/card-adapter.ts';
export type { ImportMatch, OwnRow, PartAdapter, PartOutcome, PartRow, RecordAdapter } from './import/part-adapter.ts';
export type { ChangedRow } from './import/write-rows.ts';
export type { ImportPlan } from './import/plan.ts';
export type { FileOptions } from './import/file-options.ts';
export type { ImportCounts } from './records/import.ts';
export {
  displayName,
  emptyCard,
  preferred,
  type CardAddress,
  type CardAttributes,
  type CardDate,
  type CardItem,
  type CardMedia,
  type CardProperty,
  type ContactCard,
} from './formats/vcard/contact-card.ts';
export { formatCardDate, parseCardDate } from './formats/vcard/dates.ts';
export { parseVCard, readVCardFile } from './formats/vcard/read-vcard.ts';
export { writeVCard } from './formats/vcard/write-vcard.ts';
export { exportFile, type ExportFormat } from './export/export-file.ts';
export { importFile, type ImportFileOptions, type ImportFileResult } from './import/import-file.ts';
export { undoImport } from './import/undo-import.ts';
export { exchangeModule } from './module.ts';
