import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { datesPlugin } from './dates-plugin.ts';

export interface EngineOptions {
  readonly db: Db;
  readonly secret: string;
  readonly publicUrl: string;
}

export const sessionSeconds = 14 * 24 * 3600;
export const resetLinkSeconds = 3600;
export const shortestPassword = 10;

/** The address below which the sign-in library has its own. */
export const authBase = '/api/v1/auth';
/** Carries the client's address to the library; the server sets it, whatever the client sent. */
export const addressHeader = 'x-entente-client-address';

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

/** Name of a cookie as browsers send it. By https `__Host-`: no other host and no page by http can set it (RFC 6265bis, 4.1.3.2). */
export function cookieName(publicUrl: string, name: string): string {
  return `${cookiePrefix(publicUrl)}.${name}`;
}

/** For a cookie of one path, which the other prefix does not allow. */
export function pathCookieName(publicUrl: string, name: string): string {
  return `${publicUrl.startsWith('https:') ? '__Secure-' : ''}entente.${name}`;
}

function cookiePrefix(publicUrl: string): string {
  return `${publicUrl.startsWith('https:') ? '__Host-' : ''}entente`;
}
