import type { RecordMeta } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';

/** `parties.personUpdated` as people say it: "changed: Person". Others are taken apart into words. */
export function eventTitle(type: string, record: RecordMeta | null): string {
  const name = type.split('.').at(-1) ?? type;
  const what = record ? label(record.label) : '';
  if (record && name === `${record.name}Created`) return t('created: {what}', { what });
  if (record && name === `${record.name}Updated`) return t('changed: {what}', { what });
  if (record && name === `${record.name}Deleted`) return t('deleted: {what}', { what });
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return label(sentence);
}
