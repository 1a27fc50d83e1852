import type { Row } from '../../../ui/api/types.ts';
import type { ProviderSettings } from '../records/provider-settings.ts';

/** What the form of an identity provider holds. */
export interface ProviderValues extends ProviderSettings {
  readonly isEnabled: boolean;
  /** Empty to leave the one that is kept as it is. */
  readonly clientSecret: string;
}

export const newProvider: ProviderValues = {
  name: '',
  protocol: 'oidc',
  isEnabled: true,
  issuer: '',
  clientId: '',
  clientSecret: '',
  scopes: 'openid email profile',
  signInUrl: '',
  certificates: '',
  wantsSignedResponse: false,
  allowsUnsolicited: false,
  domains: [],
  isRequired: false,
  trustsEmail: false,
  createsUsers: false,
  signsOutThere: false,
  emailClaim: 'email',
  nameClaim: 'name',
  groupsClaim: 'groups',
  defaultRoles: [],
  groupRules: [],
};

/** The form's values of a provider that is there; its secret stays where it is. */
export function valuesOf(row: Row): ProviderValues {
  const known = Object.fromEntries(
    Object.keys(newProvider).flatMap((name) => (row[name] === null || row[name] === undefined ? [] : [[name, row[name]]])),
  );
  return { ...newProvider, ...known, clientSecret: '' };
}

/** What is sent: no empty texts, and the secret only when one was typed. */
export function inputOf({ clientSecret, ...values }: ProviderValues): Readonly<Record<string, unknown>> {
  const rest = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : (value as unknown)]));
  return clientSecret === '' ? rest : { ...rest, clientSecret };
}
