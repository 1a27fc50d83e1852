/** Why a sign-in through a provider was refused. The sign-in page has a sentence for each; the log has the reason. */
export type RefusalCode =
  | 'sso-unknown'
  | 'sso-expired'
  | 'sso-provider'
  | 'sso-cancelled'
  | 'sso-email'
  | 'sso-domain'
  | 'sso-no-account'
  | 'sso-closed';

export class SsoRefusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode, reason: string) {
    super(reason);
    this.name = 'SsoRefusal';
    this.code = code;
  }
}
