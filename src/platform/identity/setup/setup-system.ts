import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';
import '../../../kernel/company.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import type { Ctx, Db } from '../../../kernel/context.ts';
import { AppError, forbidden, invalid, notAllowed } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { identityOf } from '../service.ts';
import { createUserWithPassword } from './create-user.ts';

/** Whether nobody can sign in yet. */
export async function isSetupNeeded(db: Db): Promise<boolean> {
  const found = await sql<{
    needed: boolean;
  }>`select not exists (select 1 from "user") and not exists (select 1 from setup_done) as needed`.execute(db);
  return found.rows[0]?.needed ?? false;
}

interface SetupInput {
  readonly token: string;
  readonly company: unknown;
  readonly user: { readonly name: string; readonly email: string; readonly password: string };
}

/**
 * Sets up an empty system, once: company and first administrator. It takes the token that the server prints at start, so that
 * nobody else on the network is quicker.
 */
export async function setUpSystem(request: HttpRequest): Promise<HttpReply> {
  const { token, company, user } = readInput(request.body);
  if (!isSameSecret(token, identityOf(request.app).setupToken()))
    throw forbidden('The set-up token is wrong. The server prints it when it starts.');
  const id = await asSystem(request.app, (ctx) => firstAdministrator(ctx, company, user), request.requestId);
  return { status: 201, body: { data: { id } } };
}

async function firstAdministrator(ctx: Ctx, company: unknown, user: SetupInput['user']): Promise<string> {
  // Of several that come at once the others wait here for the first to commit, and then find it done.
  const claimed = await sql`insert into setup_done (at) values (${ctx.now}::timestamptz) on conflict do nothing returning at`.execute(
    ctx.db,
  );
  const someone = await sql`select 1 from "user" limit 1`.execute(ctx.db);
  if (claimed.rows.length === 0 || someone.rows.length > 0) throw notAllowed('This system is set up already.');
  if (company !== undefined && company !== null) await beginCompany(ctx, company);
  const { id } = await createUserWithPassword(ctx, { name: user.name, email: user.email, password: user.password, roles: ['admin'] });
  ctx.emit({ type: 'identity.systemSetUp', recordType: 'identity.user', recordId: id });
  return id;
}

/** The company profile, and what each module has a new company begin with. */
async function beginCompany(ctx: Ctx, input: unknown): Promise<void> {
  const company = await ctx.services.companySetup?.setUp(ctx, input);
  if (!company) return;
  for (const { begin } of ctx.registry.modules) await begin?.(ctx, company);
}

function readInput(body: unknown): SetupInput {
  const { token, company, user } = (typeof body === 'object' && body !== null ? body : {}) as {
    token?: unknown;
    company?: unknown;
    user?: unknown;
  };
  const fields = (typeof user === 'object' && user !== null ? user : {}) as Record<string, unknown>;
  if (typeof token !== 'string')
    throw new AppError(422, 'invalid', 'The set-up token is missing.', {
      problems: [{ pointer: '/token', code: 'required', message: 'is required' }],
    });
  const missing = ['name', 'email', 'password'].filter((name) => typeof fields[name] !== 'string' || fields[name] === '');
  if (missing.length > 0) throw invalid(missing.map((name) => ({ pointer: `/user/${name}`, code: 'required', message: 'is required' })));
  return { token, company, user: fields as unknown as SetupInput['user'] };
}

/** The line to print at start while nobody can sign in; null otherwise. */
export async function setupNotice(app: App): Promise<string | null> {
  if (!(await isSetupNeeded(app.db))) return null;
  const { publicUrl, setupToken } = identityOf(app);
  return `Set up this system: ${publicUrl}/app/setup?token=${setupToken()}`;
}
