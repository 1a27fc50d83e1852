import { createRecord } from '../../kernel/command/store.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { NewCompany } from '../../kernel/company.ts';
import { AppError, notAllowed } from '../../kernel/errors.ts';
import { parseInstant } from '../../kernel/time/dates.ts';
import { createCalendar } from './calendars.ts';
import { readCompany } from './read-company.ts';
import { company } from './records/company.ts';

/**
 * Makes the company profile, once, and a first calendar: Monday to Friday from 9 to 17 with the public holidays of the country.
 * The first exchange rates are fetched half a minute later.
 * @throws AppError invalid with pointers below /company, or not-allowed when there is one
 */
export async function setUpCompany(ctx: Ctx, input: unknown): Promise<NewCompany> {
  if (await readCompany(ctx.db)) throw notAllowed('The company profile exists already.');
  try {
    const row = await createRecord(ctx, company, { baseCurrency: ctx.scope.baseCurrency, ...(typeof input === 'object' ? input : {}) });
    await createCalendar(ctx, {
      name: 'Office hours',
      timeZone: row.timeZone,
      week: officeWeek,
      country: row.country,
      region: null,
      isDefault: true,
    });
    // Not at once: whoever seeds a system runs what is due, and has no use for a feed that may be out of reach.
    const soon = parseInstant(ctx.now).add({ seconds: 30 }).toString();
    ctx.enqueue('settings.fetchRates', {}, { key: 'settings.fetchRates', runAt: soon });
    return row;
  } catch (error) {
    if (!(error instanceof AppError) || error.problems.length === 0) throw error;
    const problems = error.problems.map((each) => ({ ...each, pointer: `/company${each.pointer}` }));
    throw new AppError(error.status, error.code, error.message, { problems, details: error.details });
  }
}

const day = [{ from: '09:00', to: '17:00' }];
const officeWeek = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
