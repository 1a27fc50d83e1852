import type { ContactCard } from '../formats/vcard/contact-card.ts';
import type { ImportPlan } from './plan.ts';

/** How contact cards become records and back. The module that has people and organizations provides it. */
export interface ContactCardAdapter {
  /** Record types whose lists can be exported as cards. */
  readonly records: readonly string[];
  /** The targets of an import of cards; columns are none. */
  plan(): ImportPlan;
  /** Values of each target's fields, by alias; photos as inline data are left to the adapter's own fields. */
  toValues(card: ContactCard): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Told of the values as they were checked and normalised, before they are written; returns them, with what it adds. */
  checked?(values: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Pictures of the card that become files of a new record. */
  pictures?(card: ContactCard): readonly CardPicture[];
  /** Fields that `toCard` needs. */
  readonly fields: (record: string) => readonly string[];
  toCard(record: string, row: Readonly<Record<string, unknown>>): ContactCard;
}

export interface CardPicture {
  /** Target whose record it belongs to, and the field that shows it. */
  alias: string;
  field: string;
  name: string;
  bytes: Uint8Array;
}

declare module '../../../kernel/context.ts' {
  interface Services {
    readonly contactCards?: ContactCardAdapter;
  }
}
