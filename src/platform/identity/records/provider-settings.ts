import type { GroupRule } from '../rules/group-rules.ts';

/** What is said of an identity provider, in the form and at each signing in. */
export interface ProviderSettings {
  readonly name: string;
  readonly protocol: 'oidc' | 'saml';
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: string;
  readonly signInUrl: string;
  readonly certificates: string;
  readonly wantsSignedResponse: boolean;
  readonly allowsUnsolicited: boolean;
  readonly domains: readonly string[];
  readonly isRequired: boolean;
  readonly trustsEmail: boolean;
  readonly createsUsers: boolean;
  readonly signsOutThere: boolean;
  readonly emailClaim: string;
  readonly nameClaim: string;
  readonly groupsClaim: string;
  readonly defaultRoles: readonly string[];
  readonly groupRules: readonly GroupRule[];
}
