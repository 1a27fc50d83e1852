import type { FieldView } from '../view.ts';

export const phoneView: FieldView = {
  kind: 'phone',
  width: 150,
  text: (value) => spaced(String(value)),
  Display: ({ value }) => <a className="link tabular" href={`tel:${String(value)}`} onClick={(e) => e.stopPropagation()}>{spaced(String(value))}</a>,
};

// E.164 in groups that can be read aloud. Real formatting per country needs the metadata library, 30 kB that a list
// does not carry; the grouping of the German and North American plans covers most, and never changes the digits.
function spaced(phone: string): string {
  const [number = phone, extension] = phone.split(';ext=');
  const nanp = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  const grouped = nanp ? `+1 ${nanp[1]} ${nanp[2]} ${nanp[3]}` : number.replace(/^(\+(?:7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}))(\d+)$/, (_all, code: string, rest: string) => `${code} ${groups(rest)}`);
  return extension ? `${grouped} ext. ${extension}` : grouped;
}

function groups(digits: string): string {
  const head = digits.length > 4 ? digits.slice(0, digits.length % 3 === 1 ? 4 : digits.length % 3 || 3) : digits;
  const rest = digits.slice(head.length);
  return [head, ...(rest.match(/\d{1,3}/g) ?? [])].join(' ');
}
