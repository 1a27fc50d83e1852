import { defineView } from 'entente/ui';

export const rentalView = defineView({
  record: 'rentals.rental',
  columns: ['item', 'customer', 'state', 'dueOn', 'deposit', 'owner'],
  board: 'state',
  boardMoves: { back: 'take-back' },
  keyFacts: ['state', 'customer', 'dueOn'],
  tabs: [{ name: 'Out', filter: { field: 'state', op: 'eq', value: 'out' } }],
  emptyText: 'Gear that customers have on loan.',
});
