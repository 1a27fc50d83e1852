import { formatMoney } from '../../../kernel/money/format-money.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { BuyerOrder, BuyerShipment } from '../queries/order-for-buyer.ts';
import type { DraftAddress } from '../rules/order-draft.ts';
import { mailWords, type MailKind } from './mail-words.ts';

export interface OrderMail {
  readonly order: BuyerOrder;
  readonly kind: MailKind;
  readonly shipment: BuyerShipment | null;
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
  readonly url: string;
}

/** Mails about money say what it comes to. */
const withTotals: ReadonlySet<MailKind> = new Set<MailKind>(['confirmation', 'payment', 'receipt']);

/** A mail about an order: as plain text, and the same with a little layout that any mail program shows. */
export function orderMail(mail: OrderMail): { readonly subject: string; readonly text: string; readonly html: string } {
  const words = mailWords(mail.language);
  const { order } = mail;
  const money = (amount: string): string => formatMoney({ amount, currency: order.currency }, mail.locale);
  const name = order.shippingAddress?.name ?? order.billingAddress?.name;
  const hello = name ? words.hello.replace('{name}', name) : words.helloNobody;
  const lines = linesOf(mail).map(({ quantity, name: title, amount }) => ({
    quantity: String(quantity),
    title,
    amount: amount === null ? '' : money(amount),
  }));
  const totals = withTotals.has(mail.kind) ? totalsOf(mail, money) : [];
  const facts = factsOf(mail, money);
  const subject = words.subject[mail.kind].replace('{number}', order.number);
  const opening = words.opening[mail.kind];
  const text = [
    hello,
    '',
    opening,
    '',
    ...lines.map((line) => `${line.quantity} x ${line.title}${line.amount ? `   ${line.amount}` : ''}`),
    '',
    ...totals.map(([label, value]) => `${label}: ${value}`),
    ...(totals.length > 0 ? [''] : []),
    ...facts.map(([label, value]) => (label ? `${label}: ${value}` : value)),
    '',
    `${lookOf(mail)}: ${mail.url}`,
    '',
    words.thanks,
    mail.company,
  ].join('\n');
  return { subject, text, html: page({ mail, hello, opening, lines, totals, facts, subject }) };
}

function linesOf({ order, kind, shipment }: OrderMail): readonly { quantity: number; name: string; amount: string | null }[] {
  if (!withTotals.has(kind) && shipment) return shipment.lines.map((line) => ({ ...line, amount: null }));
  return order.lines
    .filter((line) => line.quantity > line.cancelled)
    .map((line) => ({
      quantity: line.quantity - line.cancelled,
      name: line.name,
      amount: order.display === 'gross' ? line.gross : line.net,
    }));
}

type Fact = readonly [label: string, value: string];

function totalsOf({ order, language }: OrderMail, money: (amount: string) => string): readonly Fact[] {
  const words = mailWords(language);
  const isGross = order.display === 'gross';
  const taxes = order.taxes
    .filter((tax) => !decimal(tax.tax).isZero())
    .map((tax): Fact => [
      words.tax.replace('{rate}', decimal(tax.rate).toFixed()),
      `${money(tax.tax)}${isGross ? ` (${words.included})` : ''}`,
    ]);
  return [
    ...(decimal(order.discount).isZero() ? [] : [[words.discount, money(order.discount)] as const]),
    ...(order.delivery
      ? [[`${words.delivery}: ${order.delivery.label}`, money(isGross ? order.delivery.gross : order.delivery.net)] as const]
      : []),
    ...taxes,
    [words.total, money(order.gross)],
    ...(decimal(order.balance).gt(0) ? [[words.toPay, money(order.balance)] as const] : []),
  ];
}

function factsOf({ order, shipment, outlet, pay, kind, language, locale }: OrderMail, money: (amount: string) => string): readonly Fact[] {
  const words = mailWords(language);
  const day = (iso: string): string => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  return [
    ...(order.purchaseOrderNumber ? [[words.reference, order.purchaseOrderNumber] as const] : []),
    ...(outlet
      ? [[words.collectAt, [outlet.name, place(outlet.address), outlet.openingHours].filter(Boolean).join(', ')] as const]
      : order.shippingAddress && kind !== 'ready'
        ? [
            [
              words.shippedTo,
              [order.shippingAddress.name, order.shippingAddress.company, place(order.shippingAddress)].filter(Boolean).join(', '),
            ] as const,
          ]
        : []),
    ...(shipment?.carrier ? [[words.carrier, shipment.carrier] as const] : []),
    ...(shipment?.trackingNumber
      ? [[words.tracking, `${shipment.trackingNumber}${shipment.trackingUrl ? ` ${shipment.trackingUrl}` : ''}`] as const]
      : []),
    ...(pay && (kind === 'confirmation' || kind === 'payment')
      ? [
          [
            '',
            [
              words.payTo.replace('{amount}', money(pay.amount)).replace('{account}', pay.account).replace('{reference}', pay.reference),
              ...(pay.dueOn ? [words.payBy.replace('{day}', day(pay.dueOn))] : []),
              ...(pay.text ? [pay.text] : []),
            ].join(' '),
          ] as const,
        ]
      : []),
  ];
}

/** Where there is a page to pay on, that is what it is opened for. */
const lookOf = ({ kind, pay, language }: OrderMail): string => mailWords(language)[kind === 'payment' && pay === null ? 'payNow' : 'look'];

const place = (address: DraftAddress | null): string =>
  address
    ? [address.street, address.street2, [address.postalCode, address.city].filter(Boolean).join(' '), address.country]
        .filter(Boolean)
        .join(', ')
    : '';

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
  const row = (a: string, b: string, c: string): string =>
    `<tr><td style="${cell};width:3em;color:#555">${a}</td><td style="${cell}">${b}</td><td style="${cell};text-align:right;white-space:nowrap">${c}</td></tr>`;
  return `<!doctype html><html lang="${mail.language?.slice(0, 2) === 'de' ? 'de' : 'en'}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#f6f7f9;font-family:system-ui,-apple-system,'Segoe UI',sans-serif;color:#1c1f23;font-size:15px;line-height:1.5">
<div style="max-width:560px;margin:0 auto;padding:24px 16px"><div style="background:#fff;border-radius:10px;padding:24px">
<p style="margin:0 0 16px;color:#555">${escape(mail.company)}</p><h1 style="font-size:20px;margin:0 0 16px">${escape(subject)}</h1>
<p>${escape(hello)}</p><p>${escape(opening)}</p>
<table role="presentation" style="width:100%;border-collapse:collapse;margin:16px 0">${lines.map((line) => row(escape(line.quantity), escape(line.title), escape(line.amount))).join('')}
${totals.map(([label, value]) => row('', escape(label), escape(value))).join('')}</table>
${facts.map(([label, value]) => `<p style="margin:0 0 8px">${label ? `<span style="color:#555">${escape(label)}:</span> ` : ''}${escape(value)}</p>`).join('')}
<p style="margin:24px 0 0"><a href="${escape(mail.url)}" style="background:#1c5d99;color:#fff;text-decoration:none;border-radius:6px;padding:10px 18px;display:inline-block">${escape(lookOf(mail))}</a></p>
</div></div></body></html>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
