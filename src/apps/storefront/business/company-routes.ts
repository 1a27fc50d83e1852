import { reading } from '../../../kernel/app.ts';
import { runCommand } from '../../../kernel/command/run.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { approvalsOf, offeredNow, spentThisMonth } from '../../../modules/buying/index.ts';
import { invoice } from '../../../modules/invoices/records/invoice.ts';
import { evaluateCart, openCart } from '../../../modules/orders/index.ts';
import { quoteRequest } from '../../../modules/quotes/records/quote-request.ts';
import type { FormState, Price } from '../frame.ts';
import { page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { reads, shipToOf } from '../server/visit.ts';
import { businessFrame, forBusiness, goOn, type BusinessVisit } from './business-visit.ts';
import type { Paper, StatementProps } from './statement.tsx';
import { word } from './words.ts';

export const showCompany = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const { account, personId, organizationId } = visit;
    const [name, waiting, spent] = await reads(r, async (ctx) => [
      await companyName(visit),
      account?.mayApprove ? (await approvalsOf(ctx, account)).filter((each) => each.state === 'waiting').length : 0,
      account?.monthlyBudget ? await spentThisMonth(ctx, { personId, organizationId, currency: account.monthlyBudget.currency }) : '0',
    ]);
    const budget = account?.monthlyBudget ?? null;
    const left = budget && decimal(budget.amount).minus(decimal(spent));
    return page(visit, 'business', {
      of: await businessFrame(visit),
      company: name,
      account: account && {
        role: account.role,
        orderLimit: account.orderLimit,
        monthlyBudget: budget,
        left: budget && left && { amount: left.lt(0) ? '0' : left.toFixed(), currency: budget.currency },
      },
      waiting,
    });
  });

/** Under the buyer's own policies. */
async function companyName({ account, request: r, organizationId }: BusinessVisit): Promise<string> {
  if (account) return account.organization;
  return reading(r.app, { actor: r.actor, requestId: r.requestId }, async (ctx) => {
    const record = ctx.registry.record('parties.organization');
    const { data } = await listRecords(ctx, record, {
      filter: { field: 'id', op: 'eq', value: organizationId },
      fields: ['name'],
      size: 1,
    });
    return String(data[0]?.['name'] ?? '');
  });
}

/** Invoices and what is open, under the policies and the second lock of the buyer. */
export const showStatement = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const { rows, statement } = await reading(r.app, { actor: r.actor, requestId: r.requestId }, async (ctx) => {
      const found = await listRecords(ctx, ctx.registry.record(invoice.key), {
        fields: ['number', 'kind', 'issuedOn', 'dueOn', 'gross', 'balance', 'file'],
        sort: '-issuedOn',
        size: 100,
      });
      const told = await ctx.registry.query(invoice.key, 'statement')?.run(ctx, {}, undefined as never);
      return {
        rows: found.data,
        statement: told as { accounts: readonly { currency: string; closing: string; ageing: Record<string, string> }[] },
      };
    });
    const props: Omit<StatementProps, 'of'> = {
      accounts: statement.accounts.map(({ currency, closing, ageing }) => {
        const overdue = ['days30', 'days60', 'days90', 'over90'].reduce((sum, age) => sum.plus(decimal(ageing[age] ?? '0')), decimal('0'));
        return { balance: { amount: closing, currency }, overdue: overdue.gt(0) ? { amount: overdue.toFixed(), currency } : null };
      }),
      papers: rows.map(paperOf),
    };
    return page(visit, 'statement', { of: await businessFrame(visit), ...props });
  });

function paperOf(row: Readonly<Record<string, unknown>>): Paper {
  const balance = row['balance'] as Price | null;
  const file = row['file'] as { id: string } | null;
  const gross = row['gross'] as Price;
  const isCredit = row['kind'] === 'credit-note';
  return {
    id: String(row['id']),
    number: String(row['number']),
    isCredit,
    issuedOn: String(row['issuedOn']),
    dueOn: row['dueOn'] ? String(row['dueOn']) : null,
    // What a credit note says it is worth is taken off what is owed.
    gross: isCredit ? { ...gross, amount: decimal(gross.amount).negated().toFixed() } : gross,
    open: balance && !decimal(balance.amount).isZero() ? balance : null,
    pdf: file ? `/api/v1/files/${file.id}/content` : null,
  };
}

interface AskedGoods {
  readonly productId: string;
  readonly name: string;
  readonly quantity: string;
}

export const askForOffer = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, (visit) => requestPage(visit, { values: {}, problems: {} }));

async function requestPage(visit: BusinessVisit, form: FormState, status = 200): Promise<HttpReply> {
  const from = fromOf(visit, form.values);
  const goods = await goodsOf(visit, from);
  const t = visit.language;
  const subject = goods.length > 0 ? goods[0]?.name : undefined;
  return page(
    visit,
    'request',
    {
      of: await businessFrame(visit),
      from,
      goods: goods.map(({ productId, name, quantity }) => ({ id: productId, name, quantity })),
      form:
        form.values['subject'] !== undefined || !subject
          ? form
          : { ...form, values: { subject: `${word(t, 'Request for quotation')}: ${subject}`.slice(0, 200), ...form.values } },
    },
    { status },
  );
}

/** What the request is about: the cart, a product, or words alone. */
function fromOf(visit: BusinessVisit, values: Readonly<Record<string, string>>): string {
  const from = values['from'] ?? String(visit.request.query['from'] ?? '');
  return from === 'cart' || isId(from) ? from : '';
}

async function goodsOf(visit: BusinessVisit, from: string): Promise<readonly AskedGoods[]> {
  if (from === '') return [];
  return reads(visit.request, async (ctx) => {
    if (from !== 'cart') {
      const found = await offeredNow(ctx, [from], visit.cartShopper, shipToOf(visit));
      return [...found.values()].map((product) => ({ productId: product.id, name: product.name, quantity: '1' }));
    }
    const { lines } = await evaluateCart(ctx, await openCart(ctx, visit.cartKey, visit.cartShopper), visit.cartShopper);
    return lines.map(({ productId, name, quantity }) => ({ productId, name, quantity }));
  });
}

/** As the command `ask` of quotes, which knows who looks after them: under the buyer's own rights. */
export const takeRequest = (r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const values = valuesOf(sent);
    const t = visit.language;
    if (!values['subject']) return requestPage(visit, { values, problems: { subject: word(t, 'Please fill this in.') } }, 422);
    const goods = await goodsOf(visit, fromOf(visit, values));
    const lines = goods.map(({ productId, name, quantity }) => ({
      product: productId,
      description: name,
      quantity: Number((values[`q-${productId}`] ?? quantity).replace(',', '.')),
    }));
    try {
      await runCommand(r.app, {
        actor: r.actor,
        requestId: r.requestId,
        record: r.app.registry.record(quoteRequest.key),
        verb: 'ask',
        input: {
          subject: values['subject'].slice(0, 200),
          ...(values['message'] ? { message: values['message'] } : {}),
          ...(values['reference'] ? { reference: values['reference'].slice(0, 80) } : {}),
          ...(/^\d{4}-\d{2}-\d{2}$/.test(values['neededBy'] ?? '') ? { neededBy: values['neededBy'] } : {}),
          lines,
        },
      });
      return goOn(visit, '/request', 'requested');
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      return requestPage(visit, { values, problems: { message: word(t, 'Please fill this in.') } }, 422);
    }
  });
