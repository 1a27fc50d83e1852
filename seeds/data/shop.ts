import type { NewReview } from '../../src/modules/shop/index.ts';

export const blocks: readonly SeededBlock[] = [
  {
    kind: 'hero',
    position: 10,
    heading: 'Made for weather',
    headingGerman: 'Gemacht für Wetter',
    text: 'Tents, packs and jackets from Bergen, where it rains on two days out of three. We test everything at home.',
    textGerman: 'Zelte, Rucksäcke und Jacken aus Bergen, wo es an zwei von drei Tagen regnet. Wir testen alles vor der Haustür.',
    buttonLabel: 'See all products',
    buttonLabelGerman: 'Alle Artikel ansehen',
    buttonLink: '/shop',
    picture: 'TN-420',
    imageAlt: 'The Finse 4 expedition tent',
  },
  { kind: 'categories', position: 20, heading: 'What are you looking for?', headingGerman: 'Was suchen Sie?' },
  {
    kind: 'newest',
    position: 30,
    heading: 'New in the shop',
    headingGerman: 'Neu im Shop',
    buttonLabel: 'All new products',
    buttonLabelGerman: 'Alles Neue',
    buttonLink: '/shop?sort=newest',
  },
  {
    kind: 'banner',
    position: 40,
    heading: 'Repair rather than replace',
    headingGerman: 'Reparieren statt ersetzen',
    text: 'Zips, poles and seams: our workshop in Bergen mends what we have made, for as long as it lasts.',
    textGerman: 'Reißverschlüsse, Gestänge, Nähte: Unsere Werkstatt in Bergen repariert, was wir gemacht haben, solange es hält.',
    buttonLabel: 'How it works',
    buttonLabelGerman: 'So geht es',
    buttonLink: '/shop/pages/repairs',
  },
  { kind: 'products', position: 50, heading: 'For the road', headingGerman: 'Für unterwegs', category: 'packs' },
  {
    kind: 'text',
    position: 15,
    audience: 'business',
    heading: 'Your prices as a dealer',
    headingGerman: 'Ihre Preise als Händler',
    text: 'You see your own prices without VAT. Orders of more than 20 pieces of a product are cheaper still.',
    textGerman: 'Sie sehen Ihre eigenen Preise ohne Umsatzsteuer. Ab 20 Stück eines Artikels wird es noch günstiger.',
  },
];

interface SeededBlock {
  readonly kind: 'hero' | 'categories' | 'newest' | 'banner' | 'products' | 'text';
  readonly position: number;
  readonly heading: string;
  readonly headingGerman: string;
  readonly text?: string;
  readonly textGerman?: string;
  readonly buttonLabel?: string;
  readonly buttonLabelGerman?: string;
  readonly buttonLink?: string;
  readonly imageAlt?: string;
  readonly audience?: 'business';
  /** Its web address. */
  readonly category?: string;
  /** Number of the product whose picture it shows. */
  readonly picture?: string;
}

const page = (slug: string, position: number, en: readonly [string, string, string], de: readonly [string, string, string]) =>
  [['en', en] as const, ['de', de] as const].map(([language, [title, description, body]]) => ({
    slug,
    position,
    language,
    title,
    description,
    body,
  }));

export const pages = [
  ...page(
    'about',
    10,
    [
      'About us',
      'Who makes our tents, packs and jackets, and where.',
      '<p>Fjellvik was founded in Bergen by two people who had spent too many nights in tents that did not stand. We design everything ourselves and try it where it will be used: on the plateau of Hardanger, in the rain of the coast, and in the wind between.</p><h2>What we care about</h2><ul><li>Things that can be mended, and spare parts for ten years.</li><li>Fabrics without fluorine since 2021.</li><li>Workshops that we know by name.</li></ul>',
    ],
    [
      'Über uns',
      'Wer unsere Zelte, Rucksäcke und Jacken macht, und wo.',
      '<p>Fjellvik wurde in Bergen von zwei Leuten gegründet, die zu viele Nächte in Zelten verbracht hatten, die nicht standen. Wir entwerfen alles selbst und testen es dort, wo es gebraucht wird: auf der Hardangervidda, im Regen der Küste und im Wind dazwischen.</p><h2>Was uns wichtig ist</h2><ul><li>Dinge, die man reparieren kann, und Ersatzteile für zehn Jahre.</li><li>Stoffe ohne Fluor seit 2021.</li><li>Werkstätten, die wir beim Namen kennen.</li></ul>',
    ],
  ),
  ...page(
    'delivery',
    20,
    [
      'Delivery and returns',
      'How your order gets to you, what that costs, and how to send something back.',
      '<p>We send from Bergen on the day after you order, Monday to Friday. The checkout says what delivery costs to your address and when it arrives, before you order. You can also collect your order at one of our outlets.</p><h2>Returns</h2><p>You have 60 days to change your mind. Open the order in your account, or by the link in its confirmation, and say what comes back. We refund it within five days after it has arrived. This goes beyond the 14 days that the law gives you.</p>',
    ],
    [
      'Lieferung und Rückgabe',
      'Wie Ihre Bestellung zu Ihnen kommt, was das kostet und wie Sie etwas zurückschicken.',
      '<p>Wir versenden aus Bergen am Tag nach Ihrer Bestellung, Montag bis Freitag. An der Kasse steht, was die Lieferung an Ihre Adresse kostet und wann sie ankommt, bevor Sie bestellen. Sie können Ihre Bestellung auch in einer unserer Filialen abholen.</p><h2>Rückgabe</h2><p>Sie haben 60 Tage Zeit, es sich anders zu überlegen. Öffnen Sie die Bestellung in Ihrem Konto oder über den Link in der Bestätigung und sagen Sie, was zurückkommt. Wir erstatten innerhalb von fünf Tagen nach Eingang. Das geht über die 14 Tage des Gesetzes hinaus.</p>',
    ],
  ),
  ...page(
    'repairs',
    30,
    [
      'Repairs',
      'We mend what we have made.',
      '<p>Send us what is broken, with a note of what is wrong. We tell you what the repair costs before we begin. Small things are free.</p>',
    ],
    [
      'Reparaturen',
      'Wir reparieren, was wir gemacht haben.',
      '<p>Schicken Sie uns, was kaputt ist, mit einem Zettel, was fehlt. Wir sagen Ihnen vorher, was es kostet. Kleinigkeiten sind kostenlos.</p>',
    ],
  ),
  ...page(
    'terms',
    40,
    [
      'Terms',
      'What holds when you buy from us.',
      '<p>You order by the button at the end of the checkout; the contract is made when we confirm it by mail. Prices include VAT for consumers. The goods are ours until they are paid. You may withdraw within 14 days after you received them, without giving a reason.</p>',
    ],
    [
      'AGB',
      'Was gilt, wenn Sie bei uns kaufen.',
      '<p>Sie bestellen mit dem Knopf am Ende der Kasse; der Vertrag kommt zustande, wenn wir ihn per Mail bestätigen. Preise enthalten für Verbraucher die Umsatzsteuer. Bis zur Bezahlung bleibt die Ware unser Eigentum. Sie können innerhalb von 14 Tagen nach Erhalt ohne Angabe von Gründen widerrufen.</p>',
    ],
  ),
  ...page(
    'imprint',
    50,
    [
      'Imprint',
      'Who is responsible for this shop.',
      '<p>Fjellvik Outdoor AS<br>Bryggen 12, 5003 Bergen, Norway</p><p>This is a demo company. Nothing here is really for sale.</p>',
    ],
    [
      'Impressum',
      'Wer für diesen Shop verantwortlich ist.',
      '<p>Fjellvik Outdoor AS<br>Bryggen 12, 5003 Bergen, Norwegen</p><p>Dies ist eine Demo-Firma. Hier wird nichts wirklich verkauft.</p>',
    ],
  ),
];

type SeededReview = Omit<NewReview, 'personId' | 'productId'> & { readonly sku: string; readonly state: 'published' | 'waiting' };

export const reviews: readonly SeededReview[] = [
  {
    sku: 'TN-210',
    state: 'published',
    rating: 5,
    title: 'Quiet in the wind',
    body: 'Four nights above the tree line, gusts all night, and we slept.',
    authorName: 'Ingrid',
    language: 'en',
    isVerified: true,
  },
  {
    sku: 'TN-210',
    state: 'published',
    rating: 4,
    title: 'Schnell aufgebaut',
    body: 'Steht in fünf Minuten. Der Beutel dürfte etwas größer sein.',
    authorName: 'Jonas',
    language: 'de',
    isVerified: true,
  },
  {
    sku: 'TN-310',
    state: 'published',
    rating: 5,
    title: 'Room for the dog',
    body: 'Two of us and a large dog, nobody complained.',
    authorName: 'Maja',
    language: 'en',
    isVerified: false,
  },
  {
    sku: 'PK-055',
    state: 'published',
    rating: 4,
    title: 'Carries well',
    body: 'Fifteen kilos for a week. The hip belt is a bit stiff at first.',
    authorName: 'Erik',
    language: 'en',
    isVerified: true,
  },
  {
    sku: 'PK-035',
    state: 'published',
    rating: 5,
    title: 'My everyday pack',
    body: null,
    authorName: 'Sofie',
    language: 'en',
    isVerified: false,
  },
  {
    sku: 'TN-420',
    state: 'published',
    rating: 5,
    title: 'Für den Winter',
    body: 'Auf der Finse bei Sturm: kein Problem.',
    authorName: 'Katharina',
    language: 'de',
    isVerified: true,
  },
  {
    sku: 'PK-075',
    state: 'waiting',
    rating: 2,
    title: 'Too heavy for me',
    body: 'A fine pack, but I wish it were lighter.',
    authorName: 'Lars',
    language: 'en',
    isVerified: false,
  },
  {
    sku: 'TN-100',
    state: 'waiting',
    rating: 5,
    title: 'Saved my night',
    body: null,
    authorName: 'Anna',
    language: 'en',
    isVerified: false,
  },
];
