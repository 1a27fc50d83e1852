import { readerLocale } from '../../../kernel/company.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { money } from '../../../kernel/money/money.ts';
import { formatDate } from '../../../kernel/time/format-time.ts';
import { letterheadOf, pageLabelIn, type PdfBlock, type PdfDefinition } from '../../../platform/pdf/index.ts';
import { addressLines } from '../paper/address-lines.ts';
import { documentCompany } from '../paper/document-company.ts';
import { fillWords } from '../paper/fill-words.ts';
import type { Movement, Statement } from '../rules/statement.ts';
import { invoiceWords, type InvoiceWords } from '../rules/words.ts';
import type { AccountStatement } from './read-statement.ts';

/** A statement of account on paper. */
export async function statementDocument(ctx: Ctx, statement: AccountStatement, reader: string): Promise<PdfDefinition> {
  const language = readerLocale(ctx, reader);
  const words = invoiceWords(language);
  const company = await documentCompany(ctx, language);
  const period = `${formatDate(statement.from, language)} – ${formatDate(statement.to, language)}`;
  const sender = [company.name, ...company.address].join(' · ');
  return {
    title: `${words.statement} ${statement.of.name}`,
    language,
    author: company.name,
    createdAt: ctx.now,
    letterhead: letterheadOf(company, language),
    blocks: [
      {
        kind: 'address',
        sender,
        lines: [statement.of.name, ...addressLines(statement.of.address, null, language)],
        facts: [
          { label: words.date, value: formatDate(ctx.scope.today, language) },
          { label: words.period, value: period },
        ],
      },
      { kind: 'heading', level: 1, text: words.statement },
      ...statement.accounts.flatMap((account) => accountBlocks(account, words, language)),
    ],
    pageLabel: pageLabelIn(language),
  };
}

function accountBlocks(account: Statement & { readonly currency: string }, words: InvoiceWords, language: string): PdfBlock[] {
  const amount = (value: string): string => formatMoney(money(value, account.currency), language);
  const { ageing } = account;
  const right = 'right' as const;
  return [
    { kind: 'heading', level: 2, text: account.currency },
    {
      kind: 'table',
      label: `${words.statement} ${account.currency}`,
      columns: [
        { title: words.date, width: 66 },
        { title: words.what },
        { title: words.due, width: 66 },
        { title: words.debit, width: 80, align: right },
        { title: words.credit, width: 80, align: right },
        { title: words.balance, width: 84, align: right },
      ],
      rows: [
        { kind: 'sum', cells: ['', words.opening, '', '', '', amount(account.opening)] },
        ...account.movements.map((movement) => ({
          cells: [
            formatDate(movement.on, language),
            describeMovement(movement, words),
            movement.dueOn === null ? '' : formatDate(movement.dueOn, language),
            movement.amount.startsWith('-') ? '' : amount(movement.amount),
            movement.amount.startsWith('-') ? amount(movement.amount.slice(1)) : '',
            amount(movement.balance),
          ],
        })),
        { kind: 'sum', cells: ['', words.closing, '', '', '', amount(account.closing)] },
      ],
    },
    { kind: 'gap', points: 12 },
    {
      kind: 'totals',
      label: words.ageing,
      rows: [
        { label: words.notDue, value: amount(ageing.notDue) },
        { label: words.days30, value: amount(ageing.days30) },
        { label: words.days60, value: amount(ageing.days60) },
        { label: words.days90, value: amount(ageing.days90) },
        { label: words.over90, value: amount(ageing.over90) },
        { label: words.notAllocated, value: amount(ageing.credit) },
        { label: words.sum, value: amount(account.closing), isStrong: true },
      ],
    },
    { kind: 'gap', points: 16 },
  ];
}

/** What a movement is, in the words of the statement. */
export function describeMovement({ kind, number }: Pick<Movement, 'kind' | 'number'>, words: InvoiceWords): string {
  if (kind === 'invoice') return `${words.invoice} ${number}`;
  if (kind === 'credit-note') return `${words.creditNote} ${number}`;
  const names = { payment: words.payment, refund: words.refund, chargeback: words.chargeback, 'write-off': words.writeOff };
  return fillWords(names[kind], { number });
}
