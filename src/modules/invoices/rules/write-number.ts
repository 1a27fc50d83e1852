/** One run of zeros in braces; the year in braces where wanted. */
export const numberFormatPattern = String.raw`^[^{}]*(\{yyyy\}|\{yy\})?[^{}]*\{0+\}[^{}]*$`;

/** Writes a number by its format: `INV-{yyyy}-{0000}`, 2026, 7 gives `INV-2026-0007`; more digits are never cut. */
export function writeNumber(format: string, year: number, count: number): string {
  return format
    .replace('{yyyy}', String(year).padStart(4, '0'))
    .replace('{yy}', String(year % 100).padStart(2, '0'))
    .replace(/\{(0+)\}/, (_, zeros: string) => String(count).padStart(zeros.length, '0'));
}

/** Of a series nobody has set up: the name of the kind, so that no invoice and credit note share a number. */
export const defaultFormats = { invoice: 'INV-{yyyy}-{0000}', 'credit-note': 'CN-{yyyy}-{0000}' } as const;
