import { reading, trusted } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { csvLine } from '../../../kernel/http/csv-line.ts';
import { invalid } from '../../../kernel/errors.ts';
import { queryText, type HttpReply, type HttpRequest, type RouteGroup } from '../../../kernel/http/route.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { contentDisposition, safeFileName } from '../../../platform/files/index.ts';
import { renderPdf } from '../../../platform/pdf/index.ts';
import { manageInvoices } from '../policies/permissions.ts';
import { invoiceWords } from '../rules/words.ts';
import { bookkeepingCsv } from './bookkeeping.ts';
import { readStatement, type AccountStatement, type StatementRequest } from './read-statement.ts';
import { describeMovement, statementDocument } from './statement-document.ts';

/** Statements as files, and what the bookkeeper takes over. */
export const invoiceRoutes: RouteGroup = {
  name: 'invoices',
  routes: () => [
    {
      method: 'GET',
      path: '/api/v1/invoices/statement.pdf',
      summary: 'Statement of account as PDF',
      access: 'signed-in',
      rateLimit: 30,
      publishes: ['invoices.legalEntity.name'],
      handle: (request) =>
        statementFile(request, 'pdf', async (ctx, statement) =>
          // The letterhead is read with the system's eyes; what it says stands on every invoice.
          Buffer.from(await renderPdf(await trusted(ctx, () => statementDocument(ctx, statement, languageOf(ctx))))),
        ),
    },
    {
      method: 'GET',
      path: '/api/v1/invoices/statement.csv',
      summary: 'Statement of account as CSV',
      access: 'signed-in',
      rateLimit: 60,
      handle: (request) => statementFile(request, 'csv', async (ctx, statement) => statementCsv(statement, languageOf(ctx))),
    },
    {
      method: 'GET',
      path: '/api/v1/invoices/bookkeeping.csv',
      summary: 'Invoices and credit notes of a period by tax rate, with accounts, for the bookkeeper',
      access: { permission: manageInvoices },
      rateLimit: 30,
      handle: async (request) => {
        const { from, to } = periodOf(request);
        const csv = await reading(request.app, request, (ctx) =>
          bookkeepingCsv(ctx, from ?? `${ctx.scope.today.slice(0, 7)}-01`, to ?? ctx.scope.today),
        );
        return reply('text/csv; charset=utf-8', 'bookkeeping.csv', csv);
      },
    },
  ],
};

const languageOf = (ctx: Ctx): string => ctx.actor.locale || 'en';

async function statementFile(
  request: HttpRequest,
  type: 'pdf' | 'csv',
  write: (ctx: Ctx, statement: AccountStatement) => Promise<Buffer | string>,
): Promise<HttpReply> {
  const asked: StatementRequest = {
    organizationId: idParameter(request, 'organization'),
    personId: idParameter(request, 'person'),
    ...periodOf(request),
  };
  return reading(request.app, request, async (ctx) => {
    const statement = await readStatement(ctx, asked);
    const name = safeFileName(`${invoiceWords(languageOf(ctx)).statement} ${statement.of.name} ${statement.to}.${type}`);
    return reply(type === 'pdf' ? 'application/pdf' : 'text/csv; charset=utf-8', name, await write(ctx, statement));
  });
}

function reply(contentType: string, name: string, body: Buffer | string): HttpReply {
  const headers = {
    'content-type': contentType,
    'content-disposition': contentDisposition('attachment', name),
    'cache-control': 'private, no-store',
  };
  return { headers, body };
}

function idParameter(request: HttpRequest, name: string): string | null {
  const value = queryText(request, name);
  if (value === undefined || value === '') return null;
  if (!isId(value)) throw invalid([{ pointer: `/${name}`, code: 'id', message: 'is no id' }]);
  return value;
}

function periodOf(request: HttpRequest): { from: string | null; to: string | null } {
  const dateParameter = (name: string): string | null => {
    const value = queryText(request, name);
    if (value === undefined || value === '') return null;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
      throw invalid([{ pointer: `/${name}`, code: 'date', message: 'is no date such as 2026-02-28' }]);
    return value;
  };
  return { from: dateParameter('from'), to: dateParameter('to') };
}

function statementCsv({ accounts, from, to }: AccountStatement, language: string): string {
  const words = invoiceWords(language);
  const head = csvLine(['date', 'entry', 'number', 'due', 'currency', 'amount', 'balance']);
  const lines = accounts.flatMap(({ currency, opening, movements, closing }) => [
    csvLine([from, words.opening, null, null, currency, null, Number(opening)]),
    ...movements.map((each) =>
      csvLine([each.on, describeMovement(each, words), each.number, each.dueOn, currency, Number(each.amount), Number(each.balance)]),
    ),
    csvLine([to, words.closing, null, null, currency, null, Number(closing)]),
  ]);
  return [head, ...lines].join('');
}
