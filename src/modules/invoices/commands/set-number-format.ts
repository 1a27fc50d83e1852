import { choice, number, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { manageInvoices } from '../policies/permissions.ts';
import { invoiceKinds } from '../records/choices.ts';
import { legalEntity } from '../records/legal-entity.ts';
import { numberSeries } from '../records/number-series.ts';
import { numberFormatPattern, writeNumber } from '../rules/write-number.ts';

/** Says how the numbers of a kind and year are written, as long as none was given. Years after it follow. */
export const setNumberFormat: Command = defineCommand({
  name: 'set-format',
  label: 'Set number format',
  description: 'How numbers are written: for a year of which none was given yet, and the years after it.',
  on: numberSeries,
  target: 'list',
  permission: manageInvoices,
  input: {
    legalEntity: ref({ label: 'Legal entity', to: legalEntity.key, required: true }),
    kind: choice({ label: 'Kind', options: invoiceKinds, required: true }),
    year: number({ label: 'Year', required: true, min: 2000, max: 2999 }),
    format: text({
      label: 'Format',
      required: true,
      max: 40,
      help: '{yyyy} or {yy} is the year, {0000} the number with at least so many digits.',
    }),
  },
  run: async (ctx, _row, input) => {
    const { kind, year, format } = input;
    const entityId = typeof input.legalEntity === 'string' ? input.legalEntity : input.legalEntity?.id;
    if (!entityId || !kind || !year || !format) throw invalid([{ pointer: '/format', code: 'required', message: 'is required' }]);
    if (!new RegExp(numberFormatPattern).test(format)) {
      const message = 'needs one run of zeros in braces for the number, such as INV-{yyyy}-{0000}';
      throw invalid([{ pointer: '/format', code: 'pattern', message }]);
    }
    const { rows } = await sql<{ id: string; kind: string; year: number; last: number; format: string }>`
      select id, kind, year::int as year, last_number::int as last, format from number_series where legal_entity_id = ${entityId}::uuid for update`.execute(
      ctx.db,
    );
    const same = rows.find((each) => each.kind === kind && each.year === year);
    if (same && same.last > 0) {
      throw invalid([
        { pointer: '/format', code: 'used', message: `cannot change any more: ${writeNumber(same.format, year, same.last)} was given` },
      ]);
    }
    // Numbers of a legal entity differ from all others of it, whatever the kind and year.
    const meets = rows.find((each) => each.id !== same?.id && writeNumber(each.format, each.year, 1) === writeNumber(format, year, 1));
    if (meets) throw invalid([{ pointer: '/format', code: 'unique', message: 'gives numbers that another series gives' }]);
    if (same) return { id: (await updateRecord(ctx, numberSeries, same.id, { format })).id };
    return { id: (await createRecord(ctx, numberSeries, { legalEntity: entityId, kind, year, format })).id };
  },
});
