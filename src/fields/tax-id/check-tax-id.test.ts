import { describe, expect, test } from 'vitest';
import { checkTaxId, taxIdKey, taxIdKinds } from './check-tax-id.ts';

describe('tax ids', () => {
  // Numbers from the documentation of the issuing authorities and of python-stdnum.
  test.each([
    ['DE 136 695 976', null, 'DE136695976', 'VAT'],
    ['ATU13585627', null, 'ATU13585627', 'VAT'],
    ['094259216', 'GR', 'EL094259216', 'VAT'],
    ['CHE-116.281.710 MWST', null, 'CHE116281710', 'VAT'],
    ['NO 974 760 673 MVA', null, 'NO974760673', 'VAT'],
    ['974760673', 'NO', 'NO974760673', 'Organisasjonsnummer'],
    ['XI980780684', null, 'GB980780684', 'VAT'],
    ['12-3456789', 'US', 'US123456789', 'EIN'],
    ['US 12-3456789', null, 'US123456789', 'EIN'],
    ['LI 1234567', null, 'LI1234567', 'Tax id'],
    ['51 824 753 556', 'AU', 'AU51824753556', 'ABN'],
    ['GODE561231GR8', 'MX', 'MXGODE561231GR8', 'RFC'],
    ['27AAPFU0939F1ZV', 'IN', 'IN27AAPFU0939F1ZV', 'GSTIN'],
    ['11.222.333/0001-81', 'BR', 'BR11222333000181', 'CNPJ'],
  ])('%s', (text, country, normal, kind) => expect(checkTaxId(text, country)).toMatchObject({ ok: true, normal, kind }));

  test.each([
    ['DE136695977', null, 'wrong-checksum'],
    ['51824753557', 'AU', 'wrong-checksum'],
    ['DE1366959', null, 'wrong-length'],
    ['07-3456789', 'US', 'wrong-part'],
    ['136695976', null, 'unknown-country'],
    ['12', 'DE', 'wrong-length'],
    ['US07-3456789', null, 'wrong-part'],
  ])('%s is refused', (text, country, code) => {
    const result = checkTaxId(text, country);
    expect(result).toMatchObject({ ok: false, code });
    expect(result.ok ? '' : result.message).toMatch(/^[A-Z].*\.$/);
  });

  test('the numbers of one company meet', () => {
    expect(taxIdKey('SE556188840401')).toBe(taxIdKey('SE5561888404'));
    expect(taxIdKey('FR40303265045')).toBe(taxIdKey('FR303265045'));
    expect(taxIdKinds('se')).toEqual(['VAT', 'Organisationsnummer']);
  });

  test('a normal form checks as itself', () => {
    for (const id of ['DE136695976', 'EL094259216', 'CHE116281710', 'NO974760673', 'AU51824753556', 'MXGODE561231GR8']) {
      expect(checkTaxId(id)).toMatchObject({ ok: true, normal: id });
    }
  });

  test('a number without a country belongs to the home country', () => {
    expect(checkTaxId('136 695 976', null, 'DE')).toMatchObject({ ok: true, normal: 'DE136695976' });
    expect(checkTaxId('ATU13585627', null, 'DE')).toMatchObject({ ok: true, country: 'AT' });
  });
});
