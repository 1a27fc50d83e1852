import { boolean, choice, json, longText, tags, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { GroupRule } from '../rules/group-rules.ts';

/** A company's own sign-in (Entra ID, Okta, Keycloak ...) that people here may sign in through. Its client secret is kept apart, sealed. */
export const identityProvider = defineRecord({
  module: 'identity',
  name: 'identityProvider',
  path: 'identity-providers',
  label: 'Identity provider',
  icon: 'login',
  title: 'name',
  defaultSort: 'name',
  hardDelete: true,
  verbs: ['delete'],
  fields: {
    name: text({ required: true, unique: true, max: 80 }),
    protocol: choice({
      required: true,
      default: 'oidc',
      options: [
        { value: 'oidc', label: 'OpenID Connect' },
        { value: 'saml', label: 'SAML 2.0' },
      ],
    }),
    isEnabled: boolean({ required: true, default: true, label: 'In use' }),
    issuer: text({
      required: true,
      max: 500,
      label: 'Issuer',
      help: 'The address that the provider calls itself by; its entity ID with SAML.',
    }),
    clientId: text({ max: 300, label: 'Client ID' }),
    hasSecret: boolean({ required: true, default: false, readOnly: true, label: 'Has a client secret' }),
    scopes: text({ max: 300, default: 'openid email profile' }),
    signInUrl: text({ max: 1000, label: 'Sign-in address', help: 'Where SAML requests go.' }),
    certificates: longText({ max: 20_000, label: 'Signing certificates', help: 'PEM; several while the provider changes over.' }),
    wantsSignedResponse: boolean({ required: true, default: false, label: 'Require the whole response to be signed' }),
    allowsUnsolicited: boolean({ required: true, default: false, label: 'Allow sign-in that begins at the provider' }),
    domains: tags({ label: 'E-mail domains', help: 'Whose addresses this provider vouches for.' }),
    isRequired: boolean({ required: true, default: false, label: 'Only through single sign-on' }),
    trustsEmail: boolean({ required: true, default: false, label: 'Take its addresses as verified' }),
    createsUsers: boolean({ required: true, default: false, label: 'Create users at their first sign-in' }),
    signsOutThere: boolean({ required: true, default: false, label: 'Sign out at the provider too' }),
    emailClaim: text({ max: 200, default: 'email', label: 'Claim with the e-mail address' }),
    nameClaim: text({ max: 200, default: 'name', label: 'Claim with the name' }),
    groupsClaim: text({ max: 200, default: 'groups', label: 'Claim with the groups' }),
    defaultRoles: json<readonly string[]>()({ label: 'Roles of new users' }),
    groupRules: json<readonly GroupRule[]>()({ label: 'Groups' }),
  },
});
