import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { choiceValue } from '../records/choice-value.ts';
import { company } from '../records/company.ts';
import { customField } from '../records/custom-field.ts';
import { exchangeRate } from '../records/exchange-rate.ts';
import { holiday } from '../records/holiday.ts';
import { workingCalendar } from '../records/working-calendar.ts';

/** The permission to change settings. */
export const manage = 'settings.manage';

/** Staff work by the settings and so may read them; who may change them is a permission. Nobody outside sees them. */
export const policies: readonly Policy[] = [company, exchangeRate, workingCalendar, holiday, customField, choiceValue].map((record) =>
  definePolicy({ record, grant: 'all', staff: everyRow, staffPermission: { write: manage } }),
);
