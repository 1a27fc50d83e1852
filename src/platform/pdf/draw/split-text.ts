import { heightOf, type Sheet, type TextStyle } from './sheet.ts';

/** Cuts a text between words into pieces that each fit the height when set in the width; a single word longer than that is cut within. */
export function splitText(sheet: Sheet, text: string, width: number, style: TextStyle, height: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '' && heightOf(sheet, rest, width, style) > height) {
    const fits = longestFit(rest, (part) => heightOf(sheet, part, width, style) <= height);
    const space = rest.lastIndexOf(' ', fits);
    const end = space > 0 ? space : fits;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === '' && pieces.length > 0 ? pieces : [...pieces, rest];
}

/** Length of the longest beginning that fits, at least one character, by halving. */
function longestFit(text: string, fits: (part: string) => boolean): number {
  let low = 1;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}
