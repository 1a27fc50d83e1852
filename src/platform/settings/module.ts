import { defineModule } from '../../kernel/module.ts';
import { addCalendar, changeCalendar, loadHolidaysOfPlace, makeDefaultCalendar, removeCalendar } from './commands/calendars.ts';
import { setChoiceValue } from './commands/choice-values.ts';
import { addCustomField, changeCustomField, retireCustomField, reviveCustomField } from './commands/custom-fields.ts';
import { fetchRatesNow, overrideRate, withdrawRate } from './commands/rates.ts';
import { fetchRates, fetchRatesDaily } from './jobs/fetch-rates.ts';
import { manage, policies } from './policies/policies.ts';
import { placesOfHolidays, previewHolidays } from './queries/holiday-places.ts';
import { previewCalendar } from './queries/preview-calendar.ts';
import { rateBetween, ratesStatus } from './queries/rates.ts';
import { choiceValue } from './records/choice-value.ts';
import { company } from './records/company.ts';
import { customField } from './records/custom-field.ts';
import { exchangeRate } from './records/exchange-rate.ts';
import { holiday } from './records/holiday.ts';
import { workingCalendar } from './records/working-calendar.ts';
import { settingsSchema } from './schema.ts';
import { startSettings } from './service.ts';
import type { Job } from '../../kernel/jobs/job.ts';

export const settingsModule = defineModule({
  name: 'settings',
  dependsOn: [],
  records: [company, exchangeRate, workingCalendar, holiday, customField, choiceValue],
  policies,
  commands: [
    overrideRate,
    withdrawRate,
    fetchRatesNow,
    addCalendar,
    changeCalendar,
    makeDefaultCalendar,
    removeCalendar,
    loadHolidaysOfPlace,
    addCustomField,
    changeCustomField,
    retireCustomField,
    reviveCustomField,
    setChoiceValue,
  ],
  queries: [ratesStatus, rateBetween, placesOfHolidays, previewHolidays, previewCalendar],
  jobs: [fetchRates as Job],
  crons: [fetchRatesDaily],
  schema: settingsSchema,
  permissions: [{ name: manage, label: 'Change the settings' }],
  start: startSettings,
});
