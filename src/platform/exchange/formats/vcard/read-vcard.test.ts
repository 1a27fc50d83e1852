import { describe, expect, it } from 'vitest';
import { displayName, preferred } from './contact-card.ts';
import { readVCardFile, readVCards } from './read-vcard.ts';

const file = (...lines: string[]): string => lines.join('\r\n');
const card = async (version: string, ...lines: string[]) => {
  const [found] = await readVCardFile(file('BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''));
  if (!found) throw new Error('no card');
  return found.card;
};
const pixel = 'R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';

describe('lines', () => {
  it('unfolds 3.0 and 4.0 by dropping the first white space, even inside a character', async () => {
    const bytes = Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Müller\r\nEND:VCARD\r\n', 'utf8');
    const cut = bytes.indexOf(0xc3) + 1;
    const folded = Buffer.concat([bytes.subarray(0, cut), Buffer.from('\r\n '), bytes.subarray(cut)]);
    expect((await readVCardFile(folded))[0]?.card.formattedName?.value).toBe('Zoë Müller');
  });

  it('keeps the white space that 2.1 folds before', async () => {
    expect((await card('2.1', 'NOTE:one', ' two')).notes[0]?.value).toBe('one two');
  });

  it('joins quoted-printable soft line breaks and honours the charset of each property', async () => {
    const it21 = await card(
      '2.1',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:B=F6hm;J=FCrgen',
      'NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:first=0D=0A=',
      'second =E2=82=AC=',
      '5',
    );
    expect(it21.name?.value.family).toEqual(['Böhm']);
    expect(it21.notes[0]?.value).toBe('first\nsecond €5');
  });

  it('does not swallow the end of the card after a dangling soft break', async () => {
    expect((await card('2.1', 'NOTE;ENCODING=QUOTED-PRINTABLE:abc=')).notes[0]?.value).toBe('abc');
  });

  it('reads Windows-1252 where bytes are not UTF-8 and no charset is named', async () => {
    const found = await readVCardFile(Buffer.from('BEGIN:VCARD\nVERSION:3.0\nFN:Ren\xe9 \x80\nEND:VCARD', 'latin1'));
    expect(found[0]?.card.formattedName?.value).toBe('René €');
  });

  it.each(['\n', '\r\n', '\r', '\r\r\n'])('accepts the line end %j', async (end) => {
    const [found] = await readVCardFile(['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ann', 'TEL:1', 'END:VCARD', ''].join(end));
    expect(found?.card.formattedName?.value).toBe('Ann');
    expect(found?.card.phones[0]?.value.number).toBe('1');
  });

  it.each(['PHOTO;ENCODING=BASE64;GIF:', 'PHOTO;BASE64:', 'PHOTO;ENCODING=b;TYPE=GIF:', 'photo;type=gif;encoding=B:'])(
    'reads an inline photo headed %s',
    async (head) => {
      for (const body of [
        [head + pixel],
        [head, ` ${pixel.slice(0, 20)}`, ` ${pixel.slice(20)}`, ''],
        [head + pixel.slice(0, 20), pixel.slice(20), ''],
      ]) {
        const photo = (await card('3.0', ...body, 'NOTE:after')).photos[0]?.value;
        expect(photo?.mediaType).toBe('image/gif');
        expect(Buffer.from(photo?.bytes ?? []).toString('base64')).toBe(pixel);
      }
    },
  );

  it('reads the same whatever the size of the chunks', async () => {
    const text = Buffer.from(
      file(
        'BEGIN:VCARD',
        'VERSION:3.0',
        'FN:Zoë',
        `PHOTO;ENCODING=b;TYPE=GIF:${pixel.slice(0, 30)}`,
        ` ${pixel.slice(30)}`,
        'END:VCARD',
        '',
      ),
    );
    const whole = await readVCardFile(text);
    for (const size of [1, 2, 7, 64]) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.subarray(at * size, (at + 1) * size));
      expect(await Array.fromAsync(readVCards(chunks))).toEqual(whole);
    }
  });
});

describe('files', () => {
  it('reads several cards of several versions, in any case', async () => {
    const found = await readVCardFile(
      file('BEGIN:vCard', 'VERSION:3.0', 'FN:A', 'END:vCard', '', 'begin:vcard', 'version:2.1', 'fn:B', 'end:vcard'),
    );
    expect(found.map((each) => [each.card.version, displayName(each.card), each.lineNumber])).toEqual([
      ['3.0', 'A', 1],
      ['2.1', 'B', 6],
    ]);
  });

  it('keeps what it has of a card that never ends, and says so', async () => {
    const found = await readVCardFile(file('BEGIN:VCARD', 'VERSION:3.0', 'FN:Cut', 'BEGIN:VCARD', 'VERSION:3.0', 'FN:Whole', 'END:VCARD'));
    expect(found.map((each) => displayName(each.card))).toEqual(['Cut', 'Whole']);
    expect(found[0]?.problems).toEqual(['The card has no END:VCARD.']);
    expect(found[1]?.problems).toEqual([]);
  });

  it('skips a card over the limit without keeping it in memory, and reads on', async () => {
    async function* huge(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('BEGIN:VCARD\nVERSION:3.0\nNOTE:');
      for (let at = 0; at < 50; at += 1) yield Buffer.alloc(10_000, 'x');
      yield Buffer.from('\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Next\nEND:VCARD\n');
    }
    const found = await Array.fromAsync(readVCards(huge(), { maxCardBytes: 50_000 }));
    expect(found).toHaveLength(2);
    expect(found[0]?.problems[0]).toContain('larger than 50000 bytes');
    expect(displayName(found[1]!.card)).toBe('Next');
  });
});

describe('parameters', () => {
  it.each([
    ['2.1', 'TEL;HOME;VOICE;PREF:1'],
    ['3.0', 'TEL;TYPE=HOME,VOICE,PREF:1'],
    ['3.0', 'TEL;type=home;type=VOICE;type=pref:1'],
    ['4.0', 'TEL;TYPE="home,voice";PREF=1:1'],
    ['2.1', 'TEL;TYPE=HOME;TYPE=VOICE;TYPE=PREF:1'],
  ])('reads types and rank in %s: %s', async (version, line) => {
    const [phone] = (await card(version, line)).phones;
    expect(phone).toMatchObject({ types: ['home', 'voice'], pref: 1 });
  });

  it('keeps a rank outside 1 to 100 as it is written', async () => {
    expect((await card('4.0', 'TEL;PREF=0:1')).phones[0]).toMatchObject({ params: { PREF: ['0'] } });
  });

  it('undoes RFC 6868 and respects quotes', async () => {
    const [address] = (await card('4.0', 'ADR;LABEL="A; B: C^nD^^^\'":;;Street;;;;')).addresses;
    expect(address?.value.deliveryLabel).toBe('A; B: C\nD^"');
  });

  it('prefers the lowest rank', async () => {
    const { emails } = await card('4.0', 'EMAIL:a@x.example', 'EMAIL;PREF=5:b@x.example', 'EMAIL;PREF=2:c@x.example');
    expect(preferred(emails)?.value).toBe('c@x.example');
  });
});

describe('properties', () => {
  it('splits names and organizations into their parts, and only where the version says so', async () => {
    const v4 = await card('4.0', 'N:Perrin;Ada;Zoe,Lea;Dr.;ing. jr,M.Sc.', 'ORG:Acme\\, Inc.;Sales, West;Desk 1');
    expect(v4.name?.value).toMatchObject({
      family: ['Perrin'],
      given: ['Ada'],
      additional: ['Zoe', 'Lea'],
      prefixes: ['Dr.'],
      suffixes: ['ing. jr', 'M.Sc.'],
    });
    expect(v4.organizations[0]?.value).toEqual({ name: 'Acme, Inc.', units: ['Sales, West', 'Desk 1'] });
    const v21 = await card('2.1', 'N:Perrin;Ada;Zoe,Lea', 'NICKNAME:A,B');
    expect(v21.name?.value.additional).toEqual(['Zoe,Lea']);
    expect(v21.nicknames.map((item) => item.value)).toEqual(['A,B']);
  });

  it('reads every address part, and ties a LABEL to the address of its types', async () => {
    const { addresses, other } = await card(
      '3.0',
      'ADR;TYPE=HOME:PO 1;Apt 2;1 Main St;Town;Region;12345;Land',
      'ADR;TYPE=WORK,PREF:;;2 High St;City;;;',
      'LABEL;TYPE=WORK,PARCEL:2 High St\\nCity',
      'LABEL;TYPE=DOM:nobody',
    );
    expect(addresses[0]?.value).toEqual({
      poBox: 'PO 1',
      extended: 'Apt 2',
      street: '1 Main St',
      locality: 'Town',
      region: 'Region',
      postalCode: '12345',
      country: 'Land',
      more: [],
    });
    expect(addresses[1]).toMatchObject({ pref: 1, value: { deliveryLabel: '2 High St\nCity' } });
    expect(other.map((property) => property.name)).toEqual(['LABEL']);
  });

  it('gives labels of a group to the values they label, and keeps the group where it still ties', async () => {
    const read = await card(
      '3.0',
      'item1.TEL:1',
      'item1.X-ABLabel:_$!<AssistantPhone>!$_',
      'item2.ADR:;;S;;;;',
      'item2.X-ABADR:de',
      'item3.X-ODD:x',
      'item3.X-ABLabel:Odd',
    );
    expect(read.phones[0]).toMatchObject({ label: 'AssistantPhone' });
    expect(read.phones[0]?.group).toBeUndefined();
    expect(read.addresses[0]?.group).toBe('item2');
    expect(read.other).toEqual([
      { name: 'X-ABADR', group: 'item2', params: {}, value: 'de' },
      { name: 'X-ODD', group: 'item3', params: {}, value: 'x' },
      { name: 'X-ABLABEL', group: 'item3', params: {}, value: 'Odd' },
    ]);
  });

  it('reads telephone URIs with their extension', async () => {
    expect((await card('4.0', 'TEL;VALUE=uri:tel:+1-418-555-0100;ext=102')).phones[0]?.value).toEqual({
      number: '+1-418-555-0100',
      extension: '102',
      isUri: true,
    });
  });

  it('reads data URIs, remote media and keys', async () => {
    const read = await card(
      '4.0',
      `PHOTO:data:image/gif;base64,${pixel}`,
      'LOGO:https://logo.example/a.png',
      'KEY;MEDIATYPE=application/pgp-keys:https://k.example/k',
      'SOUND;VALUE=text:hush',
    );
    expect(read.photos[0]?.value.mediaType).toBe('image/gif');
    expect(read.logos[0]?.value).toEqual({ uri: 'https://logo.example/a.png' });
    expect(read.keys[0]?.value).toEqual({ mediaType: 'application/pgp-keys', uri: 'https://k.example/k' });
    expect(read.sounds[0]?.value).toEqual({ text: 'hush' });
  });

  it('reads messengers however they are spelled', async () => {
    const read = await card(
      '3.0',
      'X-SKYPE:ann',
      'IMPP;X-SERVICE-TYPE=GTalk:xmpp:ann@x.example',
      'X-MS-IMADDRESS:ann@y.example',
      'X-SOCIALPROFILE;type=twitter;x-user=ann:https://t.example/ann',
    );
    expect(read.messengers.map((item) => item.value)).toEqual([
      { scheme: 'skype', handle: 'ann', service: 'Skype' },
      { scheme: 'xmpp', handle: 'ann@x.example', service: 'GTalk' },
      { scheme: 'im', handle: 'ann@y.example' },
    ]);
    expect(read.socialProfiles[0]?.value).toEqual({ value: 'https://t.example/ann', service: 'twitter', user: 'ann' });
  });

  it('reads relations, agents inline, escaped and by URI', async () => {
    const inline = await card('2.1', 'FN:Boss', 'AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'FN:Helper', 'TEL:7', 'END:VCARD', 'NOTE:after');
    expect(inline.related[0]?.value.card?.phones[0]?.value.number).toBe('7');
    expect(inline.notes[0]?.value).toBe('after');
    const escaped = await card(
      '3.0',
      'AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Helper\\, Jr.\\nEND:VCARD\\n',
      'X-SPOUSE:Sam',
      'AGENT;VALUE=uri:cid:7@x.example',
    );
    expect(displayName(escaped.related[0]!.value.card!)).toBe('Helper, Jr.');
    expect(escaped.related[1]).toMatchObject({ types: ['spouse'], value: { text: 'Sam' } });
    expect(escaped.related[2]).toMatchObject({ types: ['agent'], value: { uri: 'cid:7@x.example' } });
  });

  it.each([
    ['19850412', { year: 1985, month: 4, day: 12 }],
    ['1985-04-12', { year: 1985, month: 4, day: 12 }],
    ['1985-04', { year: 1985, month: 4 }],
    ['1985', { year: 1985 }],
    ['--0412', { month: 4, day: 12 }],
    ['--04-12', { month: 4, day: 12 }],
    ['--04', { month: 4 }],
    ['---12', { day: 12 }],
    ['19531015T231000Z', { year: 1953, month: 10, day: 15, hour: 23, minute: 10, second: 0, offset: 'Z' }],
    ['1996-10-22T14:00:00-05:00', { year: 1996, month: 10, day: 22, hour: 14, minute: 0, second: 0, offset: '-05:00' }],
    ['20090808T1430-0500', { year: 2009, month: 8, day: 8, hour: 14, minute: 30, offset: '-05:00' }],
    ['T102200', { hour: 10, minute: 22, second: 0 }],
    ['T-2200', { minute: 22, second: 0 }],
    ['T--05', { second: 5 }],
    ['T10+01', { hour: 10, offset: '+01:00' }],
    ['circa 1800', { text: 'circa 1800' }],
    ['1985-13-40', { text: '1985-13-40' }],
  ])('reads the birthday %s', async (written, expected) => {
    expect((await card('4.0', `BDAY:${written}`)).birthday?.value).toEqual(expected);
  });

  it("knows Apple's placeholder for an unknown year, and every name of the anniversary", async () => {
    const read = await card(
      '3.0',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29',
      'item1.X-ABDATE:2001-05-06',
      'item1.X-ABLabel:_$!<Anniversary>!$_',
    );
    expect(read.birthday?.value).toEqual({ month: 2, day: 29 });
    expect(read.anniversary?.value).toEqual({ year: 2001, month: 5, day: 6 });
    for (const name of ['ANNIVERSARY', 'X-ANNIVERSARY', 'X-MS-ANNIVERSARY', 'X-EVOLUTION-ANNIVERSARY']) {
      expect((await card('3.0', `${name}:20010506`)).anniversary?.value).toEqual({ year: 2001, month: 5, day: 6 });
    }
  });

  it.each([
    ['geo:46.77,-71.28', 46.77, -71.28],
    ['-2.6;3.4', -2.6, 3.4],
    ['37.24,-17.87', 37.24, -17.87],
  ])('reads the place %s', async (written, latitude, longitude) => {
    expect((await card('4.0', `GEO:${written}`)).geos[0]?.value).toEqual({ latitude, longitude });
  });

  it('reads gender, languages, time zone, identity and what comes twice', async () => {
    const read = await card(
      '4.0',
      "GENDER:O;it's complicated",
      'LANG;PREF=1:fr',
      'TZ:-0500',
      'UID:urn:uuid:1',
      'REV:20200101T000000Z',
      'KIND:individual',
      'UID:second',
      'TITLE:One',
      'TITLE:Two',
    );
    expect(read.gender?.value).toEqual({ sex: 'O', identity: "it's complicated" });
    expect([read.languages[0]?.value, read.timeZones[0]?.value, read.uid?.value, read.rev?.value, read.kind?.value]).toEqual([
      'fr',
      '-0500',
      'urn:uuid:1',
      '20200101T000000Z',
      'individual',
    ]);
    expect(read.titles.map((item) => item.value)).toEqual(['One', 'Two']);
    expect(read.other).toEqual([{ name: 'UID', params: {}, value: 'second' }]);
  });

  it('loses no property it does not know', async () => {
    const read = await card('2.1', 'X-FOO;LANGUAGE=de:b=a;r', 'MAILER:Pine', 'X-PIC;BASE64:', ' QUJD', '', 'FBURL:http://cal.example');
    expect(read.other).toEqual([
      { name: 'X-FOO', params: { LANGUAGE: ['de'] }, value: 'b=a;r' },
      { name: 'MAILER', params: {}, value: 'Pine' },
      { name: 'X-PIC', params: { ENCODING: ['b'] }, value: 'QUJD' },
      { name: 'FBURL', params: {}, value: 'http://cal.example' },
    ]);
  });
});
