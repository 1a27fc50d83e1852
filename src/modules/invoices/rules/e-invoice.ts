import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { AddressParts, EInvoiceFacts, EInvoiceLine } from './e-invoice-facts.ts';
import { taxCategory, type TaxCategory } from './tax-category.ts';

/** Elements of UBL 2.1 by name, as `@e-invoice-eu/core` takes them for every syntax. */
export interface Elements {
  readonly [name: string]: string | Elements | readonly (string | Elements)[];
}

/** Units of measure of UN/ECE Recommendation 20. */
const unitCodes: Readonly<Record<string, string>> = {
  piece: 'H87',
  pair: 'PR',
  set: 'SET',
  hour: 'HUR',
  day: 'DAY',
  month: 'MON',
  year: 'ANN',
  kilogram: 'KGM',
  litre: 'LTR',
  metre: 'MTR',
  squareMetre: 'MTK',
};

/** Goods come in; a credit note corrects one (UNTDID 1001). */
const typeCodes = { invoice: '380', 'credit-note': '381' } as const;

/**
 * An invoice or credit note by the semantic model of EN 16931-1. It adds nothing up but what paper does not show: prices without tax of lines
 * that were priced with it, and taxes by category.
 */
export function eInvoice(facts: EInvoiceFacts): Elements {
  const amount = (name: string, value: string): Elements => ({
    [name]: two(value, facts.currency),
    [`${name}@currencyID`]: facts.currency,
  });
  return {
    'ubl:Invoice': {
      'cbc:ID': facts.number,
      'cbc:IssueDate': facts.issuedOn,
      ...when(facts.dueOn !== null && facts.kind === 'invoice', { 'cbc:DueDate': facts.dueOn ?? '' }),
      'cbc:InvoiceTypeCode': typeCodes[facts.kind],
      ...when(facts.notes.length > 0, { 'cbc:Note': [...facts.notes] }),
      'cbc:DocumentCurrencyCode': facts.currency,
      // A buyer without a reference of their own is told ours: one of the two must be there to tell invoices apart.
      'cbc:BuyerReference': facts.buyer.reference ?? facts.purchaseOrderNumber ?? facts.orderNumber ?? facts.number,
      ...orderReference(facts),
      ...when(facts.corrects !== null, {
        'cac:BillingReference': [
          { 'cac:InvoiceDocumentReference': { 'cbc:ID': facts.corrects?.number ?? '', 'cbc:IssueDate': facts.corrects?.issuedOn ?? '' } },
        ],
      }),
      'cac:AccountingSupplierParty': { 'cac:Party': sellerParty(facts) },
      'cac:AccountingCustomerParty': { 'cac:Party': buyerParty(facts) },
      'cac:Delivery': {
        'cbc:ActualDeliveryDate': facts.suppliedOn ?? facts.issuedOn,
        ...when(Boolean((facts.shipTo ?? facts.buyer.address)?.['country']), {
          'cac:DeliveryLocation': { 'cac:Address': postalAddress(facts.shipTo ?? facts.buyer.address) },
        }),
      },
      'cac:PaymentMeans': [paymentMeans(facts)],
      ...when(facts.terms !== '', { 'cac:PaymentTerms': { 'cbc:Note': facts.terms } }),
      'cac:TaxTotal': [{ ...amount('cbc:TaxAmount', facts.tax), 'cac:TaxSubtotal': subtotals(facts) }],
      'cac:LegalMonetaryTotal': {
        ...amount('cbc:LineExtensionAmount', facts.net),
        ...amount('cbc:TaxExclusiveAmount', facts.net),
        ...amount('cbc:TaxInclusiveAmount', facts.gross),
        ...when(!decimal(facts.paid).isZero(), amount('cbc:PrepaidAmount', facts.paid)),
        ...amount('cbc:PayableAmount', decimal(facts.gross).minus(decimal(facts.paid)).toFixed()),
      },
      'cac:InvoiceLine': facts.lines.map((line, i) => invoiceLine(facts, line, i + 1)),
    },
  };
}

function orderReference({ purchaseOrderNumber, orderNumber }: EInvoiceFacts): Elements {
  if (purchaseOrderNumber === null && orderNumber === null) return {};
  return {
    'cac:OrderReference': {
      ...when(purchaseOrderNumber !== null, { 'cbc:ID': purchaseOrderNumber ?? '' }),
      ...when(orderNumber !== null, { 'cbc:SalesOrderID': orderNumber ?? '' }),
    },
  };
}

function sellerParty({ seller }: EInvoiceFacts): Elements {
  return {
    ...mailbox(seller.email),
    'cac:PartyName': { 'cbc:Name': seller.name },
    'cac:PostalAddress': postalAddress(seller.address),
    'cac:PartyTaxScheme': seller.taxId === null ? [] : [taxScheme(seller.taxId)],
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': seller.name,
      ...when(seller.registration !== null, { 'cbc:CompanyLegalForm': seller.registration ?? '' }),
    },
    ...contact(seller.name, seller.phone, seller.email),
  };
}

function buyerParty({ buyer }: EInvoiceFacts): Elements {
  return {
    ...mailbox(buyer.email),
    'cac:PostalAddress': postalAddress(buyer.address),
    ...when(buyer.taxId !== null, { 'cac:PartyTaxScheme': taxScheme(buyer.taxId ?? '') }),
    'cac:PartyLegalEntity': { 'cbc:RegistrationName': buyer.name },
    ...when(buyer.contact !== null || buyer.email !== null, contact(buyer.contact, null, buyer.email)),
  };
}

/** The electronic address, by e-mail (scheme EM of the list of electronic addresses). */
const mailbox = (email: string | null): Elements => (email === null ? {} : { 'cbc:EndpointID': email, 'cbc:EndpointID@schemeID': 'EM' });

const contact = (name: string | null, phone: string | null, email: string | null): Elements => ({
  'cac:Contact': {
    ...when(name !== null, { 'cbc:Name': name ?? '' }),
    ...when(phone !== null, { 'cbc:Telephone': phone ?? '' }),
    ...when(email !== null, { 'cbc:ElectronicMail': email ?? '' }),
  },
});

/** A VAT id begins with its country; what does not is a number of the tax office. */
function taxScheme(taxId: string): Elements {
  const plain = taxId.replaceAll(/[\s.-]/g, '').toUpperCase();
  return { 'cbc:CompanyID': plain, 'cac:TaxScheme': { 'cbc:ID': /^[A-Z]{2}/.test(plain) ? 'VAT' : 'FC' } };
}

function postalAddress(address: AddressParts | null): Elements {
  const part = (name: string, from: string): Elements => when(Boolean(address?.[from]), { [name]: address?.[from] ?? '' });
  return {
    ...part('cbc:StreetName', 'street'),
    ...part('cbc:AdditionalStreetName', 'street2'),
    ...part('cbc:CityName', 'city'),
    ...part('cbc:PostalZone', 'postalCode'),
    ...part('cbc:CountrySubentity', 'region'),
    'cac:Country': { 'cbc:IdentificationCode': address?.['country'] ?? '' },
  };
}

/** By transfer while anything is open: 58 is the SEPA credit transfer, 30 any other (UNTDID 4461); what is settled says no way to pay. */
function paymentMeans({ seller, balance, currency, number, kind }: EInvoiceFacts): Elements {
  if (kind === 'credit-note' || seller.iban === null || decimal(balance).lte(0)) return { 'cbc:PaymentMeansCode': '1' };
  return {
    'cbc:PaymentMeansCode': currency === 'EUR' ? '58' : '30',
    'cbc:PaymentID': number,
    'cac:PayeeFinancialAccount': {
      'cbc:ID': seller.iban.replaceAll(/\s/g, ''),
      'cbc:Name': seller.name,
      ...when(seller.bic !== null, { 'cac:FinancialInstitutionBranch': { 'cbc:ID': seller.bic ?? '' } }),
    },
  };
}

const categoryOf = (facts: EInvoiceFacts, line: EInvoiceLine): TaxCategory => {
  // What it costs to send goods is taxed as they are.
  const isGoods = line.isGoods || (line.unit === null && facts.lines.some((each) => each.isGoods));
  return taxCategory(line.taxCode, line.taxRate, isGoods);
};

function subtotals(facts: EInvoiceFacts): Elements[] {
  const groups = Map.groupBy(facts.lines, (line) => `${categoryOf(facts, line).id} ${decimal(line.taxRate).toFixed()}`);
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const { id, reasonCode, reason } = categoryOf(facts, first);
    const sum = (of: 'net' | 'tax'): string => lines.reduce((total, line) => total.plus(decimal(line[of])), new Decimal(0)).toFixed();
    return [
      {
        'cbc:TaxableAmount': two(sum('net'), facts.currency),
        'cbc:TaxableAmount@currencyID': facts.currency,
        'cbc:TaxAmount': two(sum('tax'), facts.currency),
        'cbc:TaxAmount@currencyID': facts.currency,
        'cac:TaxCategory': {
          'cbc:ID': id,
          'cbc:Percent': decimal(first.taxRate).toFixed(),
          ...when(reasonCode !== undefined, { 'cbc:TaxExemptionReasonCode': reasonCode ?? '' }),
          ...when(reason !== undefined, { 'cbc:TaxExemptionReason': reason ?? '' }),
          'cac:TaxScheme': { 'cbc:ID': 'VAT' },
        },
      },
    ];
  });
}

function invoiceLine(facts: EInvoiceFacts, line: EInvoiceLine, position: number): Elements {
  const { currency } = facts;
  const unit = unitCodes[line.unit ?? ''] ?? 'C62';
  const price = priceOf(facts, line);
  return {
    'cbc:ID': String(position),
    'cbc:InvoicedQuantity': decimal(line.quantity).toFixed(),
    'cbc:InvoicedQuantity@unitCode': unit,
    'cbc:LineExtensionAmount': two(line.net, currency),
    'cbc:LineExtensionAmount@currencyID': currency,
    ...when(!price.discount.isZero(), {
      'cac:AllowanceCharge': [
        {
          'cbc:ChargeIndicator': 'false',
          'cbc:AllowanceChargeReasonCode': '95',
          'cbc:AllowanceChargeReason': 'Discount',
          'cbc:Amount': two(price.discount.toFixed(), currency),
          'cbc:Amount@currencyID': currency,
        },
      ],
    }),
    'cac:Item': {
      'cbc:Name': line.description,
      ...when(line.detail !== null, { 'cac:SellersItemIdentification': { 'cbc:ID': line.detail ?? '' } }),
      'cac:ClassifiedTaxCategory': {
        'cbc:ID': categoryOf(facts, line).id,
        'cbc:Percent': decimal(line.taxRate).toFixed(),
        'cac:TaxScheme': { 'cbc:ID': 'VAT' },
      },
    },
    'cac:Price': { 'cbc:PriceAmount': price.unit.toFixed(), 'cbc:PriceAmount@currencyID': currency },
  };
}

/** Price of one without tax and what was taken off, so that they come to the line's amount: as on paper where that is so, else the share of one. */
function priceOf({ display, currency }: EInvoiceFacts, line: EInvoiceLine): { readonly unit: Decimal; readonly discount: Decimal } {
  const quantity = decimal(line.quantity);
  const [unit, discount] = [decimal(line.unitPrice), decimal(line.discount)];
  const shown = quantity.times(unit).minus(discount).toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP);
  if (display === 'net' && shown.eq(decimal(line.net)) && discount.gte(0)) return { unit, discount };
  return { unit: decimal(line.net).div(quantity).toDecimalPlaces(6, Decimal.ROUND_HALF_UP), discount: new Decimal(0) };
}

const two = (value: string, currency: string): string => decimal(value).toFixed(minorUnits(currency));

const when = (is: boolean, elements: Elements): Elements => (is ? elements : {});
