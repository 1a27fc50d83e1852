import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { mailButton, mailPage, type MailText } from '../../../platform/notify/index.ts';
import type { BuyerOrder, BuyerReturn, BuyerShipment } from '../queries/order-for-buyer.ts';
import type { DraftAddress } from '../rules/order-draft.ts';
import { mailWords, type MailKind } from './mail-words.ts';

export interface OrderMail {
  readonly order: BuyerOrder;
  /** Who ordered, where that is known: goods may go to somebody else. */
  readonly person: string | null;
  readonly kind: MailKind;
  readonly shipment: BuyerShipment | null;
  /** What the mail is about when goods come back. */
  readonly sentBack: BuyerReturn | null;
  /** What goes back to the buyer, decimal text; null for nothing. */
  readonly refunded: string | null;
  /** Why an order was cancelled. */
  readonly reason: string | null;
  readonly outlet: { readonly name: string; readonly address: DraftAddress | null; readonly openingHours: string | null } | null;
  /** How to pay what is not paid by card. */
  readonly pay: {
    readonly amount: string;
    readonly account: string;
    readonly reference: string;
    readonly dueOn: string | null;
    /** What the way to pay says itself. */
    readonly text: string | null;
  } | null;
  readonly language: string | null;
  readonly locale: string;
  readonly company: string;
  /** ISO 3166 code of the seller's country, which need not be told. */
  readonly home: string | null;
  readonly url: string;
}

/** Mails about money say what it comes to. */
const withTotals: ReadonlySet<MailKind> = new Set<MailKind>(['confirmation', 'payment', 'receipt']);

/** A mail about an order: as plain text, and the same with a little layout that any mail program shows. */
export function orderMail(mail: OrderMail): MailText {
  const words = mailWords(mail.language);
  const { order } = mail;
  const money = (amount: string): string => formatMoney({ amount, currency: order.currency }, mail.locale);
  const name = mail.person ?? order.shippingAddress?.name ?? order.billingAddress?.name;
  const hello = name ? words.hello.replace('{name}', name) : words.helloNobody;
  const lines = linesOf(mail).map(({ quantity, name: title, amount }) => ({
    quantity: String(quantity),
    title,
    amount: amount === null ? '' : money(amount),
  }));
  const totals = withTotals.has(mail.kind) ? totalsOf(mail, money) : [];
  const facts = factsOf(mail, money);
  const subject = words.subject[mail.kind].replace('{number}', order.number).replace('{return}', mail.sentBack?.number ?? '');
  const opening = [words.opening[mail.kind], words.reasons[mail.reason ?? '']].filter(Boolean).join(' ');
  const blocks = [
    [hello],
    [opening],
    lines.map((line) => `${line.quantity} x ${line.title}${line.amount ? `   ${line.amount}` : ''}`),
    totals.map(({ label, value }) => `${label}: ${value}`),
    facts.map(({ label, value, url }) => [label ? `${label}: ${value}` : value, url].filter(Boolean).join(' ')),
    [`${lookOf(mail)}: ${mail.url}`],
    [words.thanks, mail.company],
  ];
  const text = blocks.flatMap((block) => (block.length > 0 ? [block.join('\n')] : [])).join('\n\n');
  return { subject, text, html: page({ mail, hello, opening, lines, totals, facts, subject }) };
}

interface MailLine {
  readonly quantity: number;
  readonly name: string;
  readonly amount: string | null;
}

function linesOf({ order, kind, shipment, sentBack }: OrderMail): readonly MailLine[] {
  const goods = withTotals.has(kind) ? null : (sentBack ?? shipment);
  if (goods) return goods.lines.map((line) => ({ ...line, amount: null }));
  if (kind === 'refund') return [];
  if (kind === 'cancelled') return order.lines.map(({ quantity, name }) => ({ quantity, name, amount: null }));
  return order.lines
    .filter((line) => line.quantity > line.cancelled)
    .map((line) => ({
      quantity: line.quantity - line.cancelled,
      name: line.name,
      amount: order.display === 'gross' ? line.gross : line.net,
    }));
}

interface Fact {
  readonly label: string;
  readonly value: string;
  /** Where the value leads to. */
  readonly url?: string | null;
  readonly isTotal?: boolean;
}

function totalsOf({ order, language, locale }: OrderMail, money: (amount: string) => string): readonly Fact[] {
  const words = mailWords(language);
  const isGross = order.display === 'gross';
  const rates = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const taxes = order.taxes
    .filter((tax) => !decimal(tax.tax).isZero())
    .map((tax) => ({
      label: words.tax.replace('{rate}', rates.format(tax.rate as Intl.StringNumericLiteral)),
      value: `${money(tax.tax)}${isGross ? ` (${words.included})` : ''}`,
    }));
  return [
    // The amounts of the lines have it taken off already.
    ...(decimal(order.discount).isZero()
      ? []
      : [{ label: words.discount, value: `${money(decimal(order.discount).neg().toFixed())} (${words.included})` }]),
    ...(order.delivery
      ? [{ label: `${words.delivery}: ${order.delivery.label}`, value: money(isGross ? order.delivery.gross : order.delivery.net) }]
      : []),
    ...taxes,
    { label: words.total, value: money(order.gross), isTotal: true },
    ...(decimal(order.balance).gt(0) ? [{ label: words.toPay, value: money(order.balance) }] : []),
  ];
}

function factsOf(mail: OrderMail, money: (amount: string) => string): readonly Fact[] {
  const { order, shipment, outlet, pay, kind, language, locale } = mail;
  const words = mailWords(language);
  const day = (iso: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(', ');
  const { shippingAddress } = order;
  return [
    ...(order.purchaseOrderNumber ? [{ label: words.reference, value: order.purchaseOrderNumber }] : []),
    ...(mail.refunded === null
      ? []
      : [
          { label: words.refunded, value: money(mail.refunded), isTotal: true },
          { label: '', value: words.refundedHow },
        ]),
    ...(mail.sentBack?.answer ? [{ label: words.remark, value: mail.sentBack.answer }] : []),
    ...(!isAboutDelivery(kind)
      ? []
      : outlet
        ? [{ label: words.collectAt, value: joined(outlet.name, place(outlet.address, mail), outlet.openingHours) }]
        : shippingAddress && kind !== 'ready'
          ? [{ label: words.shippedTo, value: joined(shippingAddress.name, shippingAddress.company, place(shippingAddress, mail)) }]
          : []),
    ...(shipment?.carrier ? [{ label: words.carrier, value: shipment.carrier }] : []),
    ...(shipment?.trackingNumber ? [{ label: words.tracking, value: shipment.trackingNumber, url: webPage(shipment.trackingUrl) }] : []),
    ...(pay && (kind === 'confirmation' || kind === 'payment')
      ? [
          {
            label: '',
            value: [
              words.payTo.replace('{amount}', money(pay.amount)).replace('{account}', pay.account).replace('{reference}', pay.reference),
              ...(pay.dueOn ? [words.payBy.replace('{day}', day(pay.dueOn))] : []),
              ...(pay.text ? [pay.text] : []),
            ].join(' '),
          },
        ]
      : []),
  ];
}

/** Where goods go to matters until they are there. */
const isAboutDelivery = (kind: MailKind): boolean => ['confirmation', 'payment', 'receipt', 'ready', 'shipment'].includes(kind);

/** Only what a browser opens as a page: a carrier's address is typed by hand. */
const webPage = (url: string | null): string | null => (url && /^https?:\/\//i.test(url) ? url : null);

/** Where there is a page to pay on, that is what it is opened for. */
const lookOf = ({ kind, pay, language }: OrderMail): string => mailWords(language)[kind === 'payment' && pay === null ? 'payNow' : 'look'];

/** On one line; the country by its name, and only where it is another than the seller's. */
function place(address: DraftAddress | null, { home, language }: OrderMail): string {
  if (!address) return '';
  const { street, street2, postalCode, city, country } = address;
  return [
    street,
    street2,
    [postalCode, city].filter(Boolean).join(' '),
    country && country !== home ? countryName(country, language) : null,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Imported orders may have anything for a country, at which `Intl` would throw. */
const countryName = (code: string, language: string | null): string =>
  /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames([tagOf(language)], { type: 'region' }).of(code) ?? code) : code;

/** The language that the words are in. */
const tagOf = (language: string | null): 'de' | 'en' => (mailWords(language) === mailWords('de') ? 'de' : 'en');

interface Page {
  readonly mail: OrderMail;
  readonly subject: string;
  readonly hello: string;
  readonly opening: string;
  readonly lines: readonly { readonly quantity: string; readonly title: string; readonly amount: string }[];
  readonly totals: readonly Fact[];
  readonly facts: readonly Fact[];
}

function page({ mail, subject, hello, opening, lines, totals, facts }: Page): string {
  const cell = 'padding:6px 0;border-bottom:1px solid #e3e6ea';
  const total = `${cell};border-top:2px solid #1c1f23;font-weight:700`;
  const row = (a: string, b: string, c: string, style = cell): string =>
    `<tr><td style="${style};width:3em">${a}</td><td style="${style}">${b}</td><td style="${style};text-align:right;white-space:nowrap">${c}</td></tr>`;
  const linked = ({ value, url }: Fact): string => (url ? `<a href="${escapeHtml(url)}">${escapeHtml(value)}</a>` : escapeHtml(value));
  const body = `<p>${escapeHtml(hello)}</p><p>${escapeHtml(opening)}</p>
<table role="presentation" style="width:100%;border-collapse:collapse;margin:16px 0">${lines.map((line) => row(escapeHtml(line.quantity), escapeHtml(line.title), escapeHtml(line.amount))).join('')}
${totals.map(({ label, value, isTotal }) => row('', escapeHtml(label), escapeHtml(value), isTotal ? total : cell)).join('')}</table>
${facts.map((fact) => `<p style="margin:0 0 8px">${fact.label ? `<span class="dim" style="color:#555">${escapeHtml(fact.label)}:</span> ` : ''}${linked(fact)}</p>`).join('')}
${mailButton(lookOf(mail), mail.url)}`;
  return mailPage({ language: tagOf(mail.language), sender: mail.company, subject, body });
}
