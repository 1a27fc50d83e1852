import { useEffect, useSyncExternalStore } from 'react';
import type { FieldView } from '../view.ts';
import { withExtension } from './with-extension.ts';

export const phoneView: FieldView = {
  kind: 'phone',
  width: 160,
  text: (value) => grouped(String(value)),
  Display: ({ value }) => <PhoneLink phone={String(value)} />,
};

function PhoneLink({ phone }: { phone: string }) {
  const text = useSyncExternalStore(subscribe, () => grouped(phone));
  useEffect(() => void load(), []);
  return (
    <a className="link tabular" href={`tel:${phone}`} onClick={(e) => e.stopPropagation()}>
      {text}
    </a>
  );
}

// How each country groups its digits is 30 kB of tables: they come after the first list is on the screen, and until
// then a number shows as it is stored (E.164).
let format: ((phone: string) => string) | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

const grouped = (phone: string): string => withExtension(phone, (number) => format?.(number) ?? number);

function load(): Promise<void> {
  loading ??= import('libphonenumber-js/min').then(({ parsePhoneNumberFromString }) => {
    format = (phone) => parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
    for (const listener of listeners) listener();
  });
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
