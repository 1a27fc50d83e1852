import type { Drawing } from '../drawings.ts';

/** Values of attributes that products of Fjellvik have; the first two make variants. */
export const attributes = [
  {
    code: 'color', label: 'Colour', translations: { de: { label: 'Farbe' } }, kind: 'choice', isFacet: true, isVariantOption: true,
    options: [
      { value: 'moss', label: 'Moss green', color: '#5f7a4a', labels: { de: 'Moosgrün' } },
      { value: 'fjord', label: 'Fjord blue', color: '#2f6690', labels: { de: 'Fjordblau' } },
      { value: 'rust', label: 'Rust red', color: '#b4502e', labels: { de: 'Rostrot' } },
      { value: 'sun', label: 'Sun yellow', color: '#e0a526', labels: { de: 'Sonnengelb' } },
      { value: 'slate', label: 'Slate grey', color: '#4c5663', labels: { de: 'Schiefergrau' } },
    ],
  },
  {
    code: 'size', label: 'Size', translations: { de: { label: 'Größe' } }, kind: 'choice', isFacet: true, isVariantOption: true,
    options: [
      { value: 'xs', label: 'XS' }, { value: 's', label: 'S' }, { value: 'm', label: 'M' }, { value: 'l', label: 'L' }, { value: 'xl', label: 'XL' },
    ],
  },
  {
    code: 'length', label: 'Length', translations: { de: { label: 'Länge' } }, kind: 'choice', isFacet: false, isVariantOption: true,
    options: [{ value: 'regular', label: 'Regular', labels: { de: 'Normal' } }, { value: 'long', label: 'Long', labels: { de: 'Lang' } }],
  },
  { code: 'sleeps', label: 'Sleeps', translations: { de: { label: 'Schlafplätze' } }, kind: 'number', isFacet: true, isVariantOption: false },
  { code: 'volume', label: 'Volume', translations: { de: { label: 'Volumen' } }, kind: 'number', unit: 'l', isFacet: true, isVariantOption: false },
  { code: 'comfort', label: 'Comfort temperature', translations: { de: { label: 'Komforttemperatur' } }, kind: 'number', unit: '°C', isFacet: true, isVariantOption: false },
  { code: 'waterproof', label: 'Waterproof', translations: { de: { label: 'Wasserdicht' } }, kind: 'boolean', isFacet: true, isVariantOption: false },
  {
    code: 'material', label: 'Material', kind: 'choice', isFacet: true, isVariantOption: false,
    options: [
      { value: 'ripstop', label: 'Ripstop nylon', labels: { de: 'Ripstop-Nylon' } }, { value: 'down', label: 'Down', labels: { de: 'Daune' } }, { value: 'wool', label: 'Wool', labels: { de: 'Wolle' } },
      { value: 'polyester', label: 'Recycled polyester', labels: { de: 'Recyceltes Polyester' } },
    ],
  },
] as const; // prettier-ignore

/** Shelves: key, name, key of the shelf that it stands in, German name, visibility. */
export const categories: readonly (readonly [string, string, string | null, string, ('business' | null)?])[] = [
  ['tents', 'Tents', null, 'Zelte'],
  ['trekking-tents', 'Trekking tents', 'tents', 'Trekkingzelte'],
  ['expedition-tents', 'Expedition tents', 'tents', 'Expeditionszelte'],
  ['packs', 'Packs', null, 'Rucksäcke'],
  ['clothing', 'Clothing', null, 'Bekleidung'],
  ['shells', 'Shell jackets', 'clothing', 'Regenjacken'],
  ['insulation', 'Down and fleece', 'clothing', 'Daune und Fleece'],
  ['sleeping', 'Sleeping', null, 'Schlafen'],
  ['bags', 'Sleeping bags', 'sleeping', 'Schlafsäcke'],
  ['mats', 'Mats', 'sleeping', 'Isomatten'],
  ['cooking', 'Cooking', null, 'Kochen'],
  ['more', 'Guides and gifts', null, 'Führer und Geschenke'],
  ['services', 'Services for shops', null, 'Leistungen für Händler', 'business'],
];

export interface SeededProduct {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  /** List price in kroner. */
  readonly price: number;
  readonly cost?: number;
  readonly kg?: number;
  readonly kind?: 'service' | 'digital' | 'bundle';
  readonly unit?: 'day' | 'piece';
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Values of which variants are made. */
  readonly variants?: Readonly<Record<string, readonly string[]>>;
  readonly drawing: Drawing;
  /** Colour of the picture where there are no variants in colour. */
  readonly color?: string;
  readonly text: string;
  readonly german?: readonly [string, string];
}

/** What Fjellvik makes. */
export const products: readonly SeededProduct[] = [
  {
    sku: 'TN-210', name: 'Vidda 2 tent', category: 'trekking-tents', price: 6490, cost: 2980, kg: 2.1, drawing: 'tent',
    attributes: { sleeps: 2, waterproof: true, material: 'ripstop' }, variants: { color: ['moss', 'sun'] },
    text: 'A tunnel tent for two that stands in five minutes and stays quiet in wind. Flysheet of ripstop nylon, poles of aluminium, one entrance with room for two packs.',
    german: ['Vidda 2 Zelt', 'Ein Tunnelzelt für zwei, das in fünf Minuten steht und im Wind ruhig bleibt. Außenzelt aus Ripstop-Nylon, Gestänge aus Aluminium, ein Eingang mit Platz für zwei Rucksäcke.'],
  },
  {
    sku: 'TN-310', name: 'Vidda 3 tent', category: 'trekking-tents', price: 7990, cost: 3710, kg: 2.7, drawing: 'tent',
    attributes: { sleeps: 3, waterproof: true, material: 'ripstop' }, variants: { color: ['moss', 'fjord'] },
    text: 'The Vidda for three, or for two with a dog. Two entrances, and a porch in which a stove finds its place.',
    german: ['Vidda 3 Zelt', 'Das Vidda für drei, oder für zwei mit Hund. Zwei Eingänge und ein Vorzelt, in dem der Kocher Platz findet.'],
  },
  {
    sku: 'TN-420', name: 'Finse 4 expedition tent', category: 'expedition-tents', price: 12_900, cost: 6480, kg: 5.4, drawing: 'tent', color: 'rust',
    attributes: { sleeps: 4, waterproof: true, material: 'ripstop' },
    text: 'For winter on the plateau: snow flaps all round, double pole sleeves, and a height in which one can stand up to dress.',
    german: ['Finse 4 Expeditionszelt', 'Für den Winter auf der Hochebene: Schneelappen ringsum, doppelte Gestängekanäle und Höhe genug, um sich im Stehen anzuziehen.'],
  },
  {
    sku: 'TN-100', name: 'Nattly bivouac shelter', category: 'trekking-tents', price: 2490, cost: 1080, kg: 0.8, drawing: 'tent', color: 'slate', attributes: { sleeps: 1, waterproof: true },
    text: 'One person, one pole, 800 grams. For nights that were not planned, and for those that were.',
    german: ['Nattly Biwakzelt', 'Eine Person, ein Gestänge, 800 Gramm. Für Nächte, die nicht geplant waren, und für solche, die es waren.'],
  },
  {
    sku: 'PK-035', name: 'Tind 35 day pack', category: 'packs', price: 1890, cost: 720, kg: 1.1, drawing: 'pack', attributes: { volume: 35 }, variants: { color: ['fjord', 'rust'] },
    text: 'A day pack for the whole year, with a lid that carries skis and a back that lets air through.',
    german: ['Tind 35 Tagesrucksack', 'Ein Tagesrucksack fürs ganze Jahr, mit einem Deckel für Skier und einem Rücken, der Luft durchlässt.'],
  },
  {
    sku: 'PK-055', name: 'Tind 55 trekking pack', category: 'packs', price: 2790, cost: 1140, kg: 1.7, drawing: 'pack', attributes: { volume: 55 }, variants: { color: ['moss', 'slate'] },
    text: 'A week between huts. The frame fits backs from 42 to 52 centimetres and is set without tools.',
    german: ['Tind 55 Trekkingrucksack', 'Eine Woche von Hütte zu Hütte. Das Tragesystem passt Rücken von 42 bis 52 Zentimeter und wird ohne Werkzeug eingestellt.'],
  },
  {
    sku: 'PK-075', name: 'Tind 75 expedition pack', category: 'packs', price: 3490, cost: 1460, kg: 2.3, drawing: 'pack', color: 'rust', attributes: { volume: 75, waterproof: true },
    text: 'Carries thirty kilos and forgives it. Waterproof from the bottom to the lid.',
    german: ['Tind 75 Expeditionsrucksack', 'Trägt dreißig Kilo und verzeiht es. Wasserdicht vom Boden bis zum Deckel.'],
  },
  {
    sku: 'PK-018', name: 'Bymarka 18 city pack', category: 'packs', price: 1190, cost: 430, kg: 0.6, drawing: 'pack', attributes: { volume: 18 }, variants: { color: ['slate', 'sun', 'fjord'] },
    text: 'For the way to work and the hill behind it. A sleeve for a 15-inch laptop, and a place for a wet jacket.',
    german: ['Bymarka 18 Stadtrucksack', 'Für den Weg zur Arbeit und auf den Hügel dahinter. Ein Fach für einen 15-Zoll-Laptop und Platz für eine nasse Jacke.'],
  },
  {
    sku: 'JK-101', name: 'Storm shell jacket', category: 'shells', price: 4290, cost: 1710, kg: 0.48, drawing: 'jacket', attributes: { waterproof: true, material: 'polyester' },
    variants: { color: ['fjord', 'rust', 'slate'], size: ['s', 'm', 'l', 'xl'] },
    text: 'Three layers, taped seams, a hood that turns with the head. Made of polyester from old fishing nets.',
    german: ['Storm Regenjacke', 'Drei Lagen, getapte Nähte, eine Kapuze, die mit dem Kopf geht. Aus Polyester von alten Fischernetzen.'],
  },
  {
    sku: 'JK-102', name: 'Storm shell jacket, women', category: 'shells', price: 4290, cost: 1710, kg: 0.44, drawing: 'jacket', attributes: { waterproof: true, material: 'polyester' },
    variants: { color: ['moss', 'sun'], size: ['xs', 's', 'm', 'l'] },
    text: 'The Storm, cut for women. The same three layers, and pockets above the hip belt of a pack.',
    german: ['Storm Regenjacke, Damen', 'Die Storm in Damenschnitt. Dieselben drei Lagen, und Taschen oberhalb des Hüftgurts.'],
  },
  {
    sku: 'JK-201', name: 'Dun down jacket', category: 'insulation', price: 3690, cost: 1590, kg: 0.39, drawing: 'jacket', attributes: { material: 'down' }, variants: { color: ['slate', 'sun'], size: ['s', 'm', 'l'] },
    text: 'Goose down of 800 cuin that packs to the size of a water bottle.',
    german: ['Dun Daunenjacke', 'Gänsedaune mit 800 cuin, die sich auf die Größe einer Trinkflasche packen lässt.'],
  },
  {
    sku: 'JK-301', name: 'Ull fleece', category: 'insulation', price: 1490, cost: 520, kg: 0.42, drawing: 'jacket', color: 'moss', attributes: { material: 'wool' },
    text: 'Wool from Norwegian sheep, brushed until it is soft. Warm when wet, and it does not smell.',
    german: ['Ull Fleecejacke', 'Wolle von norwegischen Schafen, gebürstet, bis sie weich ist. Wärmt auch nass und riecht nicht.'],
  },
  {
    sku: 'SB-020', name: 'Rein 20 sleeping bag', category: 'bags', price: 2990, cost: 1210, kg: 0.9, drawing: 'bag', attributes: { comfort: 2, material: 'down' }, variants: { length: ['regular', 'long'] }, color: 'fjord',
    text: 'Three seasons in 900 grams. The zip runs on both sides, so that two of them become one.',
    german: ['Rein 20 Schlafsack', 'Drei Jahreszeiten in 900 Gramm. Der Reißverschluss läuft auf beiden Seiten, so werden aus zweien einer.'],
  },
  { sku: 'SB-000', name: 'Rein 0 sleeping bag', category: 'bags', price: 3890, cost: 1690, kg: 1.3, drawing: 'bag', color: 'rust', attributes: { comfort: -8, material: 'down' }, text: 'For frost. A collar, a hood that closes to the nose, and down where the cold comes from.', german: ['Rein 0 Schlafsack', 'Für Frost. Ein Wärmekragen, eine Kapuze, die bis zur Nase schließt, und Daune dort, wo die Kälte herkommt.'] },
  { sku: 'MT-010', name: 'Mose mat', category: 'mats', price: 990, cost: 310, kg: 0.5, drawing: 'mat', color: 'moss', text: 'Self-inflating, 5 centimetres, and quiet when you turn round.', german: ['Mose Isomatte', 'Selbstaufblasend, 5 Zentimeter dick und leise, wenn Sie sich umdrehen.'] },
  { sku: 'ST-001', name: 'Bål stove set', category: 'cooking', price: 1290, cost: 460, kg: 0.7, drawing: 'stove', color: 'slate', text: 'Burner, wind shield and two pots that hold each other. Burns gas at minus ten.', german: ['Bål Kocherset', 'Brenner, Windschutz und zwei Töpfe, die ineinander passen. Brennt mit Gas noch bei minus zehn Grad.'] },
  {
    sku: 'SET-W', name: 'Weekend set for two', category: 'trekking-tents', price: 9990, kind: 'bundle', drawing: 'set', color: 'moss',
    text: 'All that two people need for a weekend outside: the tent, two mats and the stove, for less than one by one.',
    german: ['Wochenendset für zwei', 'Alles, was zwei Menschen für ein Wochenende draußen brauchen: Zelt, zwei Matten und Kocher, günstiger als einzeln.'],
  },
  { sku: 'DG-HAR', name: 'Hardangervidda route guide', category: 'more', price: 149, kind: 'digital', drawing: 'guide', color: 'fjord', text: 'Twelve routes with maps to print and tracks for your watch. To download at once.', german: ['Tourenführer Hardangervidda', 'Zwölf Touren mit Karten zum Drucken und Tracks für die Uhr. Sofort zum Herunterladen.'] },
  { sku: 'SV-INS', name: 'Shop fitting, per day', category: 'services', price: 9500, kind: 'service', unit: 'day', drawing: 'service', color: 'slate', text: 'Our people set up shelves, tents and light in your shop.', german: ['Ladeneinrichtung, pro Tag', 'Unsere Leute stellen Regale, Zelte und Licht in Ihrem Laden auf.'] },
  { sku: 'SV-TRN', name: 'Product training, half a day', category: 'services', price: 4900, kind: 'service', unit: 'piece', drawing: 'service', color: 'sun', text: 'Your staff pitch every tent once, and learn what to say about the fabric.', german: ['Produktschulung, ein halber Tag', 'Ihr Team baut jedes Zelt einmal auf und lernt, was es über den Stoff zu sagen gibt.'] },
]; // prettier-ignore

/** What is in the bundle: number of the product (its first variant where it has some) and how many. */
export const bundle = { of: 'SET-W', items: [['TN-210', 1], ['MT-010', 2], ['ST-001', 1]] } as const; // prettier-ignore

/** Who looks at the first may want the second. */
export const related: readonly (readonly [string, string, 'accessory' | 'similar' | 'upsell' | 'replacement'])[] = [
  ['TN-210', 'MT-010', 'accessory'],
  ['TN-210', 'TN-310', 'upsell'],
  ['TN-210', 'SET-W', 'upsell'],
  ['TN-310', 'TN-210', 'similar'],
  ['PK-035', 'PK-055', 'upsell'],
  ['PK-055', 'PK-035', 'similar'],
  ['JK-101', 'JK-102', 'similar'],
  ['JK-101', 'JK-301', 'accessory'],
  ['SB-020', 'MT-010', 'accessory'],
  ['SB-020', 'SB-000', 'upsell'],
  ['ST-001', 'DG-HAR', 'accessory'],
];

/** Words that buyers use, and what they are to find. */
export const synonyms: readonly (readonly [string, readonly string[]])[] = [
  ['pack', ['rucksack', 'backpack', 'bag pack']],
  ['jacket', ['anorak', 'coat', 'parka']],
  ['mat', ['pad', 'isomatte', 'mattress']],
  ['stove', ['cooker', 'burner']],
];
