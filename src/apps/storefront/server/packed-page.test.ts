import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPage, partsOf } from './packed-page.ts';

test('a page comes out of its packing as it went in, cut at the same places, in any language', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 3_000 }), { minLength: 1, maxLength: 4 }), (parts) => {
      expect(partsOf(packPage(parts))).toEqual(parts);
    }),
  );
});
