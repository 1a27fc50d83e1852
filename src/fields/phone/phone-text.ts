import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A number in E.164 as people write it, its digits grouped as in its country: `+47 55 55 01 00`. For pages that the server draws. */
export function phoneText(phone: string): string {
  const [number = phone, extension] = phone.split(';ext=');
  const text = parsePhoneNumberFromString(number)?.formatInternational() ?? number;
  return extension ? `${text} ext. ${extension}` : text;
}
