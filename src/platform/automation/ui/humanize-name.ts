import { humanize } from '../../../kernel/record/record.ts';
import { label } from '../../../ui/i18n/t.ts';

/** `dueOn` as people read it. */
export function humanizeName(name: string): string {
  return label(humanize(name));
}
