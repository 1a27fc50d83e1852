import { expect, test } from 'vitest';
import { gatherTranslations, shareTranslations } from './attribute-translations.ts';
import { productOptions, shownAttributes } from './shown-attributes.ts';

const colour = [
  { value: 'moss', label: 'Moss', color: '#5f7a4a', labels: { de: 'Moosgrün', nb: 'Mosegrønn' } },
  { value: 'rust', label: 'Rust' },
];
const own = { de: { label: 'Farbe' } };

test('the words of an attribute and of its values are asked for by language in one form, and kept where they belong', () => {
  const said = gatherTranslations(own, colour);
  expect(said).toEqual({ de: { label: 'Farbe', 'option moss': 'Moosgrün' }, nb: { 'option moss': 'Mosegrønn' } });
  expect(shareTranslations(said, colour)).toEqual({ translations: own, options: colour });
  expect(gatherTranslations(null, [{ value: 'm', label: 'M' }])).toBeNull();
});

test('what is emptied or taken away is said no more, and nothing of a value that is gone is kept', () => {
  const said = { de: { label: ' ', 'option moss': ' ', 'option rust': ' Rostrot ', 'option gone': 'Weg' } };
  expect(shareTranslations(said, colour)).toEqual({
    translations: null,
    options: [
      { value: 'moss', label: 'Moss', color: '#5f7a4a' },
      { value: 'rust', label: 'Rust', labels: { de: 'Rostrot' } },
    ],
  });
});

test('buyers read attributes, units and values in their language, else in the words of the company', () => {
  const definitions = [
    { code: 'color', label: 'Colour', kind: 'choice', unit: null, translations: own, options: colour, isVariantOption: true },
    {
      code: 'sleeps',
      label: 'Sleeps',
      kind: 'number',
      unit: 'people',
      translations: { de: { label: 'Schlafplätze', unit: 'Personen' } },
      options: null,
      isVariantOption: false,
    },
  ] as const;
  const shown = (language: string) =>
    shownAttributes({ color: 'moss', sleeps: 2 }, definitions, language).map(({ label, value, unit }) => [label, value, unit]);
  expect(shown('de')).toEqual([
    ['Farbe', 'Moosgrün', null],
    ['Schlafplätze', '2', 'Personen'],
  ]);
  expect(shown('en')).toEqual([
    ['Colour', 'Moss', null],
    ['Sleeps', '2', 'people'],
  ]);
  expect(productOptions([{ options: { color: 'moss' } }], definitions, 'de')).toMatchObject([
    { label: 'Farbe', values: [{ value: 'moss', label: 'Moosgrün' }] },
  ]);
});
