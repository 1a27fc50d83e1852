/** What the demo company's customers in a country are made of. */
export interface Country {
  readonly code: string;
  readonly currency: string;
  readonly language: string;
  readonly timeZone: string;
  readonly dialCode: string;
  /** Digits after the dial code, from ranges that look right there. */
  readonly phoneDigits: number;
  readonly phoneStart: string;
  readonly cities: readonly (readonly [city: string, postalCode: string])[];
  readonly streets: readonly string[];
  /** First words of company names. */
  readonly names: readonly string[];
  /** What follows them. */
  readonly trades: readonly string[];
  readonly legalForms: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** How many digits the tax id has before its check is tried, or null where the demo has none. */
  readonly taxId: { readonly prefix: string; readonly digits: number; readonly suffix?: string } | null;
  readonly domainEnd: string;
}

const list = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

export const countries: readonly Country[] = [
  {
    code: 'NO', currency: 'NOK', language: 'nb', timeZone: 'Europe/Oslo', dialCode: '+47', phoneDigits: 8, phoneStart: '22', domainEnd: 'no',
    cities: [['Oslo', '0150'], ['Bergen', '5003'], ['Trondheim', '7010'], ['Stavanger', '4006'], ['Tromsø', '9008'], ['Lillehammer', '2609']],
    streets: list('Storgata, Kirkegata, Strandgaten, Fjellveien, Torggata'),
    names: list('Fjellheim, Vidda, Nordlys, Bre, Trolltind, Hardanger, Lofoten, Galdhø'), trades: list('Sport, Friluft, Utstyr, Turbutikk'), legalForms: list('AS, AS, ASA'),
    given: list('Ingrid, Kari, Marit, Silje, Hanne, Ola, Lars, Knut, Eirik, Sindre, Bjørn, Tuva'), family: list('Hansen, Johansen, Olsen, Larsen, Haugen, Bakken, Solberg, Moen, Strand, Lie'),
    taxId: { prefix: 'NO', digits: 9 },
  },
  {
    code: 'SE', currency: 'SEK', language: 'sv', timeZone: 'Europe/Stockholm', dialCode: '+46', phoneDigits: 9, phoneStart: '8', domainEnd: 'se',
    cities: [['Stockholm', '111 22'], ['Göteborg', '411 04'], ['Åre', '837 52'], ['Umeå', '903 26'], ['Östersund', '831 30']],
    streets: list('Storgatan, Drottninggatan, Fjällvägen, Kungsgatan, Skogsvägen'),
    names: list('Fjällräv, Norrsken, Åre, Skog & Sjö, Kebne, Vildmark, Polcirkeln, Tall'), trades: list('Friluft, Sport, Outdoor, Äventyr'), legalForms: list('AB'),
    given: list('Astrid, Elsa, Karin, Linnea, Maja, Erik, Gustav, Nils, Oskar, Sven, Björn, Åsa'), family: list('Andersson, Johansson, Karlsson, Lindqvist, Bergström, Sjöberg, Åkesson, Ekström, Nyberg'),
    taxId: { prefix: 'SE', digits: 10, suffix: '01' },
  },
  {
    code: 'DK', currency: 'DKK', language: 'da', timeZone: 'Europe/Copenhagen', dialCode: '+45', phoneDigits: 8, phoneStart: '33', domainEnd: 'dk',
    cities: [['København', '1550'], ['Aarhus', '8000'], ['Odense', '5000'], ['Aalborg', '9000']],
    streets: list('Vestergade, Nørregade, Algade, Havnegade'), names: list('Klit, Vesterhav, Nordsø, Bornholm, Øresund'), trades: list('Friluftsliv, Sport, Outdoor, Rejser'), legalForms: list('ApS, A/S'),
    given: list('Freja, Mette, Signe, Anne, Mads, Mikkel, Søren, Jens, Rasmus'), family: list('Nielsen, Jensen, Sørensen, Møller, Christensen, Rasmussen, Kjær'), taxId: { prefix: 'DK', digits: 8 },
  },
  {
    code: 'FI', currency: 'EUR', language: 'fi', timeZone: 'Europe/Helsinki', dialCode: '+358', phoneDigits: 9, phoneStart: '9', domainEnd: 'fi',
    cities: [['Helsinki', '00100'], ['Tampere', '33100'], ['Rovaniemi', '96200'], ['Oulu', '90100']],
    streets: list('Mannerheimintie, Hämeenkatu, Koskikatu, Kirkkokatu'), names: list('Erämaa, Tunturi, Revontuli, Järvi, Lappi'), trades: list('Retkeily, Urheilu, Outdoor'), legalForms: list('Oy'),
    given: list('Aino, Helmi, Venla, Maarit, Juhani, Mikko, Antti, Pekka, Timo'), family: list('Korhonen, Virtanen, Mäkinen, Nieminen, Koskinen, Heikkinen, Järvinen'), taxId: { prefix: 'FI', digits: 8 },
  },
  {
    code: 'DE', currency: 'EUR', language: 'de', timeZone: 'Europe/Berlin', dialCode: '+49', phoneDigits: 10, phoneStart: '30', domainEnd: 'de',
    cities: [['Berlin', '10115'], ['München', '80331'], ['Hamburg', '20095'], ['Köln', '50667'], ['Freiburg', '79098'], ['Garmisch-Partenkirchen', '82467'], ['Dresden', '01067']],
    streets: list('Hauptstraße, Bahnhofstraße, Bergstraße, Marktplatz, Obere Straße, Lindenallee'),
    names: list('Bergfreund, Alpenblick, Wanderlust, Isar, Gipfelstürmer, Schwarzwald, Zugspitz, Elbsandstein, Müller & Söhne, Watzmann'), trades: list('Bergsport, Outdoor, Sporthaus, Ausrüstung, Reisen'), legalForms: list('GmbH, GmbH & Co. KG, AG, e.K.'),
    given: list('Maria, Katharina, Julia, Sabine, Ursula, Heike, Jürgen, Wolfgang, Matthias, Tobias, Florian, Günther, Lena'), family: list('Müller, Schmidt, Schneider, Fischer, Weber, Wagner, Hoffmann, Schäfer, Köhler, von Bergen, Krüger, Böhm'), taxId: { prefix: 'DE', digits: 9 },
  },
  {
    code: 'AT', currency: 'EUR', language: 'de', timeZone: 'Europe/Vienna', dialCode: '+43', phoneDigits: 9, phoneStart: '1', domainEnd: 'at',
    cities: [['Wien', '1010'], ['Innsbruck', '6020'], ['Salzburg', '5020'], ['Graz', '8010']],
    streets: list('Getreidegasse, Hauptplatz, Maria-Theresien-Straße, Ringstraße'), names: list('Tiroler, Karwendel, Dachstein, Nordkette'), trades: list('Bergsport, Alpinsport, Sporthaus'), legalForms: list('GmbH, KG'),
    given: list('Anna, Elisabeth, Theresa, Lukas, Stefan, Johannes, Andreas'), family: list('Gruber, Huber, Bauer, Steiner, Moser, Hofer, Egger'), taxId: { prefix: 'ATU', digits: 8 },
  },
  {
    code: 'CH', currency: 'CHF', language: 'de', timeZone: 'Europe/Zurich', dialCode: '+41', phoneDigits: 9, phoneStart: '44', domainEnd: 'ch',
    cities: [['Zürich', '8001'], ['Bern', '3011'], ['Zermatt', '3920'], ['Luzern', '6003']],
    streets: list('Bahnhofstrasse, Dorfstrasse, Seestrasse, Kirchgasse'), names: list('Matterhorn, Eiger, Gotthard, Säntis'), trades: list('Bergsport, Alpin, Outdoor'), legalForms: list('AG, GmbH'),
    given: list('Nina, Sandra, Claudia, Reto, Urs, Beat, Marco'), family: list('Meier, Keller, Brunner, Zimmermann, Frei, Baumann'), taxId: { prefix: 'CHE', digits: 9 },
  },
  {
    code: 'NL', currency: 'EUR', language: 'nl', timeZone: 'Europe/Amsterdam', dialCode: '+31', phoneDigits: 9, phoneStart: '20', domainEnd: 'nl',
    cities: [['Amsterdam', '1012 AB'], ['Utrecht', '3511 AA'], ['Groningen', '9711 LM']],
    streets: list('Keizersgracht, Oudegracht, Herestraat'), names: list('Buitenleven, Duin, Wadden, Veluwe'), trades: list('Outdoor, Kampeersport, Reizen'), legalForms: list('B.V.'),
    given: list('Sanne, Femke, Marijke, Bram, Joost, Pieter, Sander'), family: list('de Vries, van Dijk, Bakker, Visser, Smit, van den Berg'), taxId: null,
  },
  {
    code: 'FR', currency: 'EUR', language: 'fr', timeZone: 'Europe/Paris', dialCode: '+33', phoneDigits: 9, phoneStart: '1', domainEnd: 'fr',
    cities: [['Paris', '75001'], ['Chamonix', '74400'], ['Grenoble', '38000'], ['Lyon', '69001']],
    streets: list('Rue de la Paix, Avenue du Mont Blanc, Rue Victor Hugo, Place Bellecour'), names: list('Mont Blanc, Vercors, Écrins, Belle Étoile'), trades: list('Montagne, Sport, Aventure'), legalForms: list('SARL, SAS'),
    given: list('Camille, Élodie, Chloé, Juliette, Mathieu, Étienne, François, Antoine'), family: list('Dubois, Moreau, Lefebvre, Roux, Mercier, Guérin'), taxId: { prefix: 'FR', digits: 11 },
  },
  {
    code: 'IT', currency: 'EUR', language: 'it', timeZone: 'Europe/Rome', dialCode: '+39', phoneDigits: 10, phoneStart: '02', domainEnd: 'it',
    cities: [['Milano', '20121'], ['Bolzano', '39100'], ['Torino', '10121'], ['Cortina d’Ampezzo', '32043']],
    streets: list('Via Roma, Corso Italia, Via Dolomiti'), names: list('Dolomiti, Monviso, Stella Alpina'), trades: list('Montagna, Sport, Avventura'), legalForms: list('S.r.l., S.p.A.'),
    given: list('Giulia, Chiara, Francesca, Luca, Matteo, Alessandro'), family: list('Rossi, Bianchi, Ferrari, Colombo, Ricci'), taxId: { prefix: 'IT', digits: 11 },
  },
  {
    code: 'ES', currency: 'EUR', language: 'es', timeZone: 'Europe/Madrid', dialCode: '+34', phoneDigits: 9, phoneStart: '91', domainEnd: 'es',
    cities: [['Madrid', '28013'], ['Barcelona', '08002'], ['Bilbao', '48001'], ['Granada', '18001']],
    streets: list('Calle Mayor, Gran Vía, Avenida de la Constitución'), names: list('Sierra Nevada, Pirineo, Camino'), trades: list('Montaña, Deportes, Aventura'), legalForms: list('S.L., S.A.'),
    given: list('Lucía, Carmen, Pilar, Javier, Álvaro, Miguel'), family: list('García, Fernández, Muñoz, Trujillo, Ibáñez'), taxId: null,
  },
  {
    code: 'GB', currency: 'GBP', language: 'en', timeZone: 'Europe/London', dialCode: '+44', phoneDigits: 10, phoneStart: '20', domainEnd: 'co.uk',
    cities: [['London', 'EC1A 1BB'], ['Keswick', 'CA12 5JD'], ['Edinburgh', 'EH1 1YZ'], ['Manchester', 'M1 1AE']],
    streets: list('High Street, Station Road, Church Lane, Market Place'), names: list('Lakeland, Highland, Peak, Ben Nevis, Fell & Rock'), trades: list('Outdoors, Mountain Sports, Trekking'), legalForms: list('Ltd, Limited, plc'),
    given: list('Charlotte, Emily, Olivia, Harry, James, Thomas, William'), family: list('Taylor, Walker, Hughes, MacLeod, Cooper, Wright'), taxId: null,
  },
  {
    code: 'US', currency: 'USD', language: 'en', timeZone: 'America/Denver', dialCode: '+1', phoneDigits: 10, phoneStart: '303555', domainEnd: 'com',
    cities: [['Boulder', '80302'], ['Seattle', '98101'], ['Burlington', '05401'], ['Portland', '97204']],
    streets: list('Main Street, Pearl Street, Pine Street, Summit Avenue'), names: list('Cascade, Rocky Ridge, Green Mountain, Timberline'), trades: list('Outfitters, Gear, Adventure Co-op'), legalForms: list('Inc., LLC'),
    given: list('Jennifer, Emily, Sarah, Michael, Daniel, Matthew'), family: list('Johnson, Williams, Brown, Miller, Davis'), taxId: { prefix: 'US', digits: 9 },
  },
  {
    code: 'JP', currency: 'JPY', language: 'ja', timeZone: 'Asia/Tokyo', dialCode: '+81', phoneDigits: 9, phoneStart: '3', domainEnd: 'co.jp',
    cities: [['Tokyo', '100-0001'], ['Sapporo', '060-0001'], ['Nagano', '380-0801']],
    streets: list('Chuo 1-2-3, Marunouchi 2-4-1, Minami 3-1'), names: list('Yama, Hokkaido, Alps'), trades: list('Sports, Outdoor'), legalForms: list('K.K., Co., Ltd.'),
    given: list('Yuki, Sakura, Hiroshi, Kenji'), family: list('Tanaka, Suzuki, Watanabe, Sato'), taxId: null,
  },
];
