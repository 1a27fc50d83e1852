import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { withExtension } from './with-extension.ts';

/** A number in E.164 as people write it, its digits grouped as in its country: `+47 55 55 01 00`. For pages that the server draws. */
export function phoneText(phone: string): string {
  return withExtension(phone, (number) => parsePhoneNumberFromString(number)?.formatInternational() ?? number);
}
