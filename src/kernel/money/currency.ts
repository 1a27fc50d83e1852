/**
 * The currencies of ISO 4217 and how many digits their amounts have after the decimal point.
 *
 * Source: ISO 4217:2015 list one, "Current currency and funds code list", published by SIX Financial Information
 * on behalf of ISO on 2024-06-25, with amendment 176 (XCG for ANG). Codes without a minor unit (metals, XDR, test codes)
 * are left out: no amount of them can be rounded. Codes that ISO has withdrawn stay valid for old documents and rates.
 */
const DIGITS_BY_CODES: readonly [digits: number, codes: string][] = [
  [
    0,
    `
    BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
    `,
  ],
  [
    2,
    `
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE
    CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD
    HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU
    MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG
    SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST
    XCD XCG YER ZAR ZMW ZWG
    `,
  ],
  [
    3,
    `
    BHD IQD JOD KWD LYD OMR TND
    `,
  ],
  [
    4,
    `
    CLF UYW
    `,
  ],
];

/** Withdrawn codes (ISO 4217 list three) that appear in the European Central Bank's history or in old documents. */
const WITHDRAWN_DIGITS_BY_CODES: readonly [digits: number, codes: string][] = [
  [0, 'ESP ITL LUF BEF GRD PTE TRL'],
  [2, 'ATS CYP DEM EEK FIM FRF HRK IEP LTL LVL MTL NLG ROL SIT SKK ZWL'],
];

const current = digitsByCode(DIGITS_BY_CODES);
const withdrawn = digitsByCode(WITHDRAWN_DIGITS_BY_CODES);

/** The codes in use, sorted. */
export const currencyCodes: readonly string[] = [...current.keys()].toSorted();

/** Is this an ISO 4217 code, in use or withdrawn, in capitals? */
export function isCurrency(code: string): boolean {
  return current.has(code) || withdrawn.has(code);
}

/** Has ISO withdrawn this code? New documents should not offer it. */
export function isWithdrawnCurrency(code: string): boolean {
  return withdrawn.has(code);
}

/** Digits after the decimal point: 2 for EUR, 0 for JPY, 3 for KWD, 4 for UYW. Throws `UnknownCurrency`. */
export function minorUnits(code: string): number {
  const digits = current.get(code) ?? withdrawn.get(code);
  if (digits === undefined) throw new UnknownCurrency(code);
  return digits;
}

export class UnknownCurrency extends Error {
  readonly code = 'unknown_currency';
  constructor(currency: string) {
    super(`"${currency}" is not an ISO 4217 currency code such as EUR`);
    this.name = 'UnknownCurrency';
  }
}

function digitsByCode(groups: readonly [number, string][]): Map<string, number> {
  const entries = groups.flatMap(([digits, codes]) =>
    codes
      .trim()
      .split(/\s+/)
      .map((code): [string, number] => [code, digits]),
  );
  return new Map(entries);
}
