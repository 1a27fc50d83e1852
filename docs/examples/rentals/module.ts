import { definePolicy, defineModule } from 'entente';
import { returnRental } from './commands/return-rental.ts';
import { rental } from './records/rental.ts';

/** Gear that customers have on loan. */
export const rentalsModule = defineModule({
  name: 'rentals',
  dependsOn: ['parties'],
  records: [rental],
  // Staff see the rows that their role lets them see: their own, their team's, or all.
  policies: [definePolicy({ record: rental, staff: null })],
  commands: [returnRental],
});
