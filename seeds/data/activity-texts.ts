export const meetingTitles = {
  meeting: ['Review of the season', 'Pre-order for autumn', 'Terms for next year', 'Introduction of the new range'],
  online: ['Call about the price list', 'Product training', 'Open orders and deliveries', 'Marketing material'],
  visit: ['Shop visit', 'Look at the shelf', 'Samples of the new tents', 'Inventory before the season'],
} as const;

export const meetingOutcomes = [
  'Wants a quote for 40 tents by the end of the month.',
  'Happy with deliveries; reorder in spring.',
  'Shelf moved to the entrance, photos sent.',
  'Asks for longer terms of payment.',
  'New buyer from next month on, introduced herself.',
  'Will test the shell jacket with the staff.',
] as const;

export const callNotes = [
  'Asks when the packs will be delivered.',
  'Wants the dealer price list as a spreadsheet.',
  'Two zips came back; sends photos.',
  'Would like to take part in the demo day.',
  'Budget is decided in two weeks.',
  'Reorder of 12 sleeping bags, confirmed by mail.',
  'Competitor offers three per cent more; wants to talk it over.',
] as const;

export const shopStreets = ['Storgatan 12', 'Kungsgatan 4', 'Hamngatan 31', 'Torget 2', 'Järnvägsgatan 8'] as const;
