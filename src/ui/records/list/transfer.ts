import { addressOf, listSearch, type ListParams } from '../../api/records.ts';
import type { RecordMeta } from '../../api/types.ts';
import { screens } from '../../shell/screen.ts';
import { viewFor } from '../view.ts';

export const exportFormats = ['csv', 'xlsx', 'vcf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Address of the import wizard for a record type, or null when there is none, or none for this reader. */
export function importHref(record: RecordMeta): string | null {
  const { importsWith } = viewFor(record);
  if (!record.can.create && !record.commands.some((command) => command.name === importsWith)) return null;
  const wizard = screens().find((s) => s.path === '/import' || s.path === '/settings/import');
  return wizard ? `${wizard.path}?record=${encodeURIComponent(record.key)}` : null;
}

/** Formats that make sense: contact cards are for people and organizations. */
export function formatsFor(record: RecordMeta): readonly ExportFormat[] {
  return exportFormats.filter((format) => format !== 'vcf' || /\.(person|organization)$/.test(record.key));
}

/** Starts the download of everything that the list finds, not only what is loaded. */
export function downloadExport(record: RecordMeta, format: ExportFormat, params: ListParams): void {
  const search = listSearch(params);
  search.set('format', format);
  const link = document.createElement('a');
  link.href = `/api/v1${addressOf(record)}/export?${search}`;
  link.download = '';
  link.click();
}
