export interface CsvDialect {
  delimiter: string;
  quote: '"' | "'";
}

const delimiters = [',', ';', '\t', '|'];

/**
 * Finds the separator and the quote of a CSV sample: those under which most rows have the same number of cells, more
 * than one. Separators inside quotes do not count.
 */
export function detectDialect(sample: string): CsvDialect {
  const named = /^\ufeff?sep=(.)\r?\n/i.exec(sample)?.[1];
  if (named) return { delimiter: named, quote: '"' };
  let best: { dialect: CsvDialect; score: number } = { dialect: { delimiter: ',', quote: '"' }, score: 0 };
  for (const quote of ['"', "'"] as const) {
    if (quote === "'" && !/(^|[,;\t|])'[^'\n]*'(?=[,;\t|\r\n]|$)/m.test(sample)) continue;
    for (const delimiter of delimiters) {
      const widths = rowWidths(sample, delimiter, quote);
      const counts = new Map<number, number>();
      for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
      const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
      if (width < 2) continue;
      // Unanimity first, then more columns; the double quote wins a draw.
      const score = count / widths.length + Math.min(width, 50) / 1000 - (quote === "'" ? 0.0005 : 0);
      if (score > best.score) best = { dialect: { delimiter, quote }, score };
    }
  }
  return best.dialect;
}

function rowWidths(sample: string, delimiter: string, quote: string): number[] {
  const widths: number[] = [];
  let width = 1;
  let isQuoted = false;
  let isStart = true;
  let isBlank = true;
  for (let at = 0; at < sample.length; at += 1) {
    const char = sample[at];
    if (isQuoted) {
      if (char === quote && sample[at + 1] === quote) at += 1;
      else if (char === quote) isQuoted = false;
      continue;
    }
    if (char === quote && isStart) {
      isQuoted = true;
      isBlank = false;
    } else if (char === delimiter) {
      width += 1;
      isStart = true;
      isBlank = false;
      continue;
    } else if (char === '\n' || char === '\r') {
      if (!isBlank) widths.push(width);
      width = 1;
      isStart = true;
      isBlank = true;
      continue;
    } else if (char !== ' ') {
      isBlank = false;
    }
    isStart = false;
  }
  // The last row of a sample may be cut off.
  if (widths.length === 0 && !isBlank) widths.push(width);
  return widths;
}
