import { date, defineCommand, invalid, updateRecord } from 'entente';
import { rental } from '../records/rental.ts';

/** From this come the button and its dialog, the route, the bulk action, the automation step and the tool for assistants. */
export const returnRental = defineCommand({
  name: 'take-back',
  label: 'Take back',
  description: 'The gear is here again.',
  on: rental,
  bulk: true,
  input: { returnedOn: date({ label: 'On', help: 'Today unless said.' }) },
  emits: ['rentals.rentalReturned'],
  allowed: (row) => (row.state === 'out' ? true : 'It is back already.'),
  run: async (ctx, row, input) => {
    const returnedOn = input.returnedOn ?? ctx.scope.today;
    if (returnedOn < row.startsOn) throw invalid([{ pointer: '/returnedOn', code: 'min', message: 'must not be before it went out' }]);
    await updateRecord(ctx, rental, row.id, { state: 'back', returnedOn });
    ctx.emit({ type: 'rentals.rentalReturned', recordType: rental.key, recordId: row.id, data: { wasLate: returnedOn > row.dueOn } });
  },
});
