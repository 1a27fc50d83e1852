import { randomBytes } from 'node:crypto';
import { asSystem, type App } from '../../../kernel/app.ts';
import { AppError, badRequest } from '../../../kernel/errors.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { makeApiKey } from '../commands/api-keys.ts';
import type { Scope } from '../rules/key-scopes.ts';
import { createUserWithPassword } from './create-user.ts';

export interface UserToCreate {
  readonly name: string;
  readonly email: string;
  /** One is made up when it isn't given. */
  readonly password?: string;
  /** Keys of roles; administrator unless said. */
  readonly roles?: readonly string[];
}

/** `entente user create`: a member of staff who can sign in at once. @returns the password, for it to be told to them */
export async function createUserByHand(app: App, input: UserToCreate): Promise<{ readonly id: string; readonly password: string }> {
  const password = input.password ?? randomBytes(12).toString('base64url');
  const { id } = await asSystem(
    app,
    (ctx) => createUserWithPassword(ctx, { name: input.name, email: input.email, password, roles: input.roles ?? ['admin'] }),
    'cli',
  );
  return { id, password };
}

export interface KeyToCreate {
  readonly name: string;
  /** E-mail address of the owner; the first administrator unless said. */
  readonly owner?: string;
  /** `parties.person:read,update`, several of them; everything that the owner may do when there is none. */
  readonly scopes?: readonly string[];
  readonly expiresAt?: string;
}

/** `entente key create`. @returns the key, this once. @throws AppError when there is no such owner or a scope is malformed */
export async function createKeyByHand(app: App, input: KeyToCreate): Promise<{ readonly id: string; readonly key: string }> {
  const scopes = input.scopes?.length ? input.scopes.map(readScope) : [{ record: '*', verbs: ['*'] }];
  return asSystem(
    app,
    async (ctx) => {
      const found = await sql<{ id: string }>`
      select u.id from "user" u where u.active and u.deleted_at is null and u.audience = 'staff' and case when ${input.owner ?? null}::text is null
        then exists (select 1 from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id and r.is_admin) else u.email = lower(${input.owner ?? null}::text) end
      order by u.created_at limit 1`.execute(ctx.db);
      const owner = found.rows[0]?.id;
      if (owner === undefined)
        throw new AppError(
          404,
          'not-found',
          input.owner === undefined
            ? 'There is no administrator yet: make one with "user create".'
            : `There is no active member of staff with the address ${input.owner}.`,
        );
      return makeApiKey(ctx, { name: input.name, owner, scopes, expiresAt: input.expiresAt ?? null });
    },
    'cli',
  );
}

function readScope(text: string): Scope {
  const [record = '', verbs = ''] = text.split(':');
  if (record === '' || verbs === '') throw badRequest('scope', `"${text}" is no scope; write e.g. parties.person:read,update or *:read.`);
  return {
    record,
    verbs: verbs
      .split(',')
      .map((v) => v.trim())
      .filter((v) => v !== ''),
  };
}
