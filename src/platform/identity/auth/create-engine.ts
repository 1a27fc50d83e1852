import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { datesPlugin } from './dates-plugin.ts';
import { addressHeader, authBase, cookiePrefix, resetLinkSeconds, sessionSeconds, shortestPassword } from './engine.ts';

export interface EngineOptions {
  readonly db: Db;
  readonly secret: string;
  readonly publicUrl: string;
}

export type Engine = ReturnType<typeof createEngine>;

/**
 * The sign-in library on our tables: one user table for all, no sign-up, scrypt hashes, TOTP with recovery codes. Limits on attempts,
 * cross-site checks and mail are ours, so its own are off.
 */
export function createEngine({ db, secret, publicUrl }: EngineOptions) {
  return betterAuth({
    appName: 'Entente',
    baseURL: publicUrl,
    basePath: authBase,
    secret,
    database: { db: db.withPlugin(datesPlugin) as unknown as Kysely<never>, type: 'postgres', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetLinkSeconds,
    },
    user: {
      modelName: 'user',
      fields: { emailVerified: 'email_verified', image: 'avatar_id', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'session',
      expiresIn: sessionSeconds,
      freshAge: 0,
      disableSessionRefresh: true,
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
    },
    account: {
      modelName: 'account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          // Who was deactivated has the right password and still doesn't get in, also halfway through the second factor.
          before: async (session) => {
            const active = await sql`select 1 from "user" where id = ${session.userId}::uuid and active and deleted_at is null`.execute(db);
            return active.rows.length > 0 ? undefined : false;
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Entente',
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
    advanced: {
      // The prefix is ours (`cookieName`), so that the library adds none.
      cookiePrefix: cookiePrefix(publicUrl),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: publicUrl.startsWith('https:') },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId(), validateSchema: false },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}
