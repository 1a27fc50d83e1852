/** What people at an outdoor-equipment maker write down. `{person}` is put in. */
export const noteTexts: readonly string[] = [
  '<p>Called {person}. Happy with the spring delivery, two tents came with a torn bag; replacements promised.</p>',
  '<p>Met {person} at the ISPO fair in Munich. Wants to see the new three-season line before June.</p>',
  '<p>{person} asked for <strong>longer payment terms</strong> (60 days) from next season on.</p>',
  '<p>Visited the shop. Our jackets hang at the back; agreed on a display near the entrance for the autumn window.</p>',
  '<p>Competitor offered 4 % more margin on sleeping bags. {person} stays with us if the warranty is extended to five years.</p>',
  '<p>Budget for the season is settled in week 12. Call again then.</p>',
  '<p>{person} is on parental leave until September; the deputy decides meanwhile.</p>',
  '<p>Training for the sales staff: 8 people, half a day, in the local language.</p>',
  '<p>They move their warehouse. New delivery address from the first of next month.</p>',
  '<p>Interested in <em>repair service</em> as an offer of their own under our name.</p>',
  '<p>Credit limit checked with finance: fine up to 40,000.</p>',
  '<p>Sent samples of the recycled shell fabric. {person} will test it on a tour in the mountains.</p>',
  '<p>Complaint about late backpacks solved; one pallet came by express at our cost.</p>',
  '<p>Would take part in the pilot of the partner portal.</p>',
];

export const taskTitles: readonly (readonly [title: string, kind: 'toDo' | 'call' | 'email' | 'meeting' | 'visit'])[] = [
  ['Send the autumn catalogue', 'email'],
  ['Call about the open invoice', 'call'],
  ['Agree on a date for the staff training', 'call'],
  ['Prepare the yearly review', 'toDo'],
  ['Visit the new shop', 'visit'],
  ['Send samples of the new shell fabric', 'toDo'],
  ['Discuss terms for next season', 'meeting'],
  ['Ask for a reference', 'email'],
  ['Check delivery of the replacement tents', 'toDo'],
  ['Offer the repair service', 'call'],
];

export const outcomes: readonly string[] = [
  'Done as agreed.',
  'Reached, will decide next week.',
  'Sent by mail.',
  'Postponed to next season at their wish.',
];

export const titles: readonly (readonly [
  title: string,
  role: 'decisionMaker' | 'influencer' | 'champion' | 'buyer' | 'billing' | 'employee',
  department: string,
])[] = [
  ['Managing director', 'decisionMaker', 'Management'],
  ['Head of purchasing', 'buyer', 'Purchasing'],
  ['Category buyer', 'buyer', 'Purchasing'],
  ['Store manager', 'influencer', 'Retail'],
  ['Accountant', 'billing', 'Finance'],
  ['Marketing manager', 'influencer', 'Marketing'],
  ['Product manager', 'champion', 'Assortment'],
  ['Sales assistant', 'employee', 'Retail'],
];

export const suppliers: readonly (readonly [name: string, country: string, what: string])[] = [
  ['Tessitura Alpina S.r.l.', 'IT', 'Shell fabrics'],
  ['Nordwolle Garn AB', 'SE', 'Merino yarn'],
  ['Reißverschluss Wuppertal GmbH', 'DE', 'Zips'],
  ['Takumi Buckles K.K.', 'JP', 'Buckles and cord locks'],
  ['Dunwerk AS', 'NO', 'Down, certified'],
  ['Polymer Helvetia AG', 'CH', 'Membranes'],
  ['Jura Étiquettes SAS', 'FR', 'Labels and packaging'],
  ['Baltic Poles Oy', 'FI', 'Tent poles'],
];

export const partners: readonly (readonly [name: string, country: string, what: string])[] = [
  ['Alpenpartner Vertrieb GmbH', 'AT', 'Distributor for Austria and South Tyrol'],
  ['Iberia Outdoor Distribución S.L.', 'ES', 'Distributor for Spain and Portugal'],
  ['Great Lakes Agency LLC', 'US', 'Sales agency for North America'],
  ['Sapporo Trading K.K.', 'JP', 'Importer'],
  ['Highland Repairs Ltd', 'GB', 'Repair partner'],
];

export const competitors: readonly (readonly [name: string, country: string])[] = [
  ['Storfjell Equipment AS', 'NO'],
  ['Polarwind Gear AB', 'SE'],
  ['Steinbock Ausrüstung AG', 'CH'],
];

export const tagPool: readonly string[] = [
  'key account',
  'ISPO 2026',
  'newsletter',
  'test store',
  'repair pilot',
  'slow payer',
  'reference',
  'mountain guides',
  'rental',
];
