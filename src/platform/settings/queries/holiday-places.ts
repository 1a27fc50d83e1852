import { country, language, number, text } from '../../../fields/index.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { AppError } from '../../../kernel/errors.ts';
import { holidayPlaces, holidaysOf, UnknownHolidayPlace } from '../../../kernel/time/holidays.ts';
import { workingCalendar } from '../records/working-calendar.ts';

/** Countries, and their regions, whose public holidays are known. */
export const placesOfHolidays = defineQuery({
  name: 'places',
  description: 'Countries, and their regions, whose public holidays are known.',
  on: workingCalendar,
  input: { language: language() },
  run: async (_ctx, { language: tag }) => ({ data: await holidayPlaces((tag ?? 'en').slice(0, 2)) }),
});

/** The public holidays of a place in a year, before any calendar has them. */
export const previewHolidays = defineQuery({
  name: 'holidays',
  description: 'The public holidays of a country or region in a year.',
  on: workingCalendar,
  input: {
    country: country({ required: true }),
    region: text({ max: 10 }),
    year: number({ required: true, min: 2000, max: 2100 }),
    language: language(),
  },
  run: async (_ctx, { country: code, region, year, language: tag }) => {
    const on = Number(year);
    try {
      return {
        data: await holidaysOf(
          { country: code ?? '', ...(region ? { region } : {}) },
          { from: on, to: on },
          tag ? { language: tag.slice(0, 2) } : {},
        ),
      };
    } catch (error) {
      if (!(error instanceof UnknownHolidayPlace)) throw error;
      throw new AppError(422, 'invalid', error.message, {
        problems: [{ pointer: region ? '/region' : '/country', code: 'place', message: error.message }],
      });
    }
  },
});
