import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import {
  accountOf,
  buyersOf,
  changeBuyer,
  inviteBuyer,
  removeBuyer,
  type BuyerRole,
  type CompanyAccount,
} from '../../../modules/buying/index.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import type { FormState, Price } from '../frame.ts';
import { notFound } from '../routes/not-found.ts';
import { page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { reads } from '../server/visit.ts';
import { asBuyer, businessFrame, forBusiness, goOn, type BusinessVisit } from './business-visit.ts';
import { word } from './words.ts';

const untouched: FormState = { values: { role: 'buyer' }, problems: {} };

export const showBuyers = (r: HttpRequest): Promise<HttpReply> => forBusiness(r, (visit) => buyersPage(visit, untouched, null));

async function buyersPage(visit: BusinessVisit, form: FormState, wrong: string | null, status = 200): Promise<HttpReply> {
  const { account } = visit;
  if (!account?.mayManage) return notFound(visit);
  const buyers = await reads(visit.request, (ctx) => buyersOf(ctx, account.organizationId));
  return page(
    visit,
    'buyers',
    {
      of: await businessFrame(visit),
      buyers: buyers.map(({ state, ...each }) => ({ ...each, isInvited: state === 'invited' })),
      currency: visit.currency,
      form,
      wrong,
    },
    { status },
  );
}

/** Works as the company's administrator, which is looked up in the same transaction; null for anybody else. */
function managing<T>(visit: BusinessVisit, work: (ctx: Ctx, account: CompanyAccount) => Promise<T>): Promise<T | null> {
  return asBuyer(visit, async (ctx) => {
    const account = await accountOf(ctx, visit);
    return account?.mayManage ? work(ctx, account) : null;
  });
}

export const takeInvitation = (r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const t = visit.language;
    const values = valuesOf(sent);
    const { name = '', email = '' } = values;
    const terms = readTerms(visit, values, '');
    const problems = {
      ...(name ? {} : { name: word(t, 'Please fill this in.') }),
      ...(/^\S+@\S+\.\S+$/.test(email) ? {} : { email: word(t, email ? 'This is no e-mail address.' : 'Please fill this in.') }),
      ...terms.problems,
    };
    if (Object.keys(problems).length > 0) return buyersPage(visit, { values, problems }, null, 422);
    return answered(visit, { values, wrong: null, field: 'email' }, async () => {
      const done = await managing(visit, (ctx, account) =>
        inviteBuyer(ctx, { organizationId: account.organizationId, name, email, language: t, ...terms.values }),
      );
      return done ? goOn(visit, '/buyers', 'invited') : notFound(visit);
    });
  });

export const takeChange = (r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const buyerId = r.params['buyer'] ?? '';
    if (!isId(buyerId)) return notFound(visit);
    const values = valuesOf(sent);
    const terms = readTerms(visit, values, `${buyerId}-`);
    if (Object.keys(terms.problems).length > 0) return buyersPage(visit, { values, problems: terms.problems }, buyerId, 422);
    return answered(visit, { values, wrong: buyerId, field: 'form' }, async () => {
      const done = await managing(visit, async (ctx, { organizationId }) => {
        await changeBuyer(ctx, { organizationId, buyerId }, terms.values);
        return true;
      });
      return done ? goOn(visit, '/buyers', 'changed') : notFound(visit);
    });
  });

export const takeRemoval = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const buyerId = r.params['buyer'] ?? '';
    if (!isId(buyerId)) return notFound(visit);
    return answered(visit, { values: {}, wrong: buyerId, field: 'form' }, async () => {
      const done = await managing(visit, async (ctx, { organizationId }) => {
        await removeBuyer(ctx, { organizationId, buyerId });
        return true;
      });
      return done ? goOn(visit, '/buyers', 'removed') : notFound(visit);
    });
  });

async function answered(
  visit: BusinessVisit,
  { values, wrong, field }: { readonly values: Record<string, string>; readonly wrong: string | null; readonly field: string },
  work: () => Promise<HttpReply>,
): Promise<HttpReply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    if (error.status === 404) return notFound(visit);
    const text = word(
      visit.language,
      error.code === 'not-allowed'
        ? 'Somebody has to look after the account. Make another buyer its administrator first.'
        : 'They buy for your company already.',
    );
    return buyersPage(visit, { values, problems: { [field]: text } }, wrong, 422);
  }
}

interface Terms {
  readonly values: {
    readonly role: BuyerRole;
    readonly orderLimit: Price | null;
    readonly monthlyBudget: Price | null;
    readonly mayReleaseOwn: boolean;
  };
  readonly problems: Record<string, string>;
}

function readTerms({ language: t, currency }: BusinessVisit, values: Record<string, string>, prefix: string): Terms {
  const problems: Record<string, string> = {};
  const amount = (name: string): Price | null => {
    const typed = (values[`${prefix}${name}`] ?? '').replace(',', '.');
    if (!typed) return null;
    if (!/^\d{1,12}(\.\d{1,2})?$/.test(typed)) problems[`${prefix}${name}`] = word(t, 'Please give an amount such as 1500.');
    return { amount: typed, currency };
  };
  const role = values[`${prefix}role`];
  const [orderLimit, monthlyBudget] = [amount('limit'), amount('budget')];
  return {
    values: {
      role: role === 'admin' || role === 'approver' ? role : 'buyer',
      orderLimit,
      monthlyBudget,
      mayReleaseOwn: values[`${prefix}own`] === 'yes',
    },
    problems,
  };
}
