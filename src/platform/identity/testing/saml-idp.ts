import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { Constants, IdentityProvider, ServiceProvider, setSchemaValidator } from 'samlify';

/** What an assertion says; each part can be wrong, as tests need it. */
export interface Said {
  readonly inResponseTo?: string | null;
  readonly email?: string;
  readonly nameId?: string;
  readonly groups?: readonly string[];
  readonly audience?: string;
  readonly recipient?: string;
  readonly issuer?: string;
  /** Seconds from now. */
  readonly until?: number;
  readonly from?: number;
}

export interface SamlIdp {
  readonly issuer: string;
  readonly metadata: string;
  /** The response that the provider of `spMetadata` is sent, as XML; the assertion in it is signed. */
  respond(spMetadata: string, said: Said): Promise<string>;
}

const template = `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{ID}" Version="2.0" IssueInstant="{Now}" Destination="{Recipient}"{ResponseInResponseTo}><saml:Issuer>{Issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status><saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="{AssertionID}" Version="2.0" IssueInstant="{Now}"><saml:Issuer>{Issuer}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{NameID}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="{Until}" Recipient="{Recipient}"{DataInResponseTo}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="{From}" NotOnOrAfter="{Until}"><saml:AudienceRestriction><saml:Audience>{Audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="{Now}" SessionIndex="{AssertionID}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement><saml:Attribute Name="email"><saml:AttributeValue>{Email}</saml:AttributeValue></saml:Attribute><saml:Attribute Name="name"><saml:AttributeValue>Sam L</saml:AttributeValue></saml:Attribute><saml:Attribute Name="groups">{Groups}</saml:Attribute></saml:AttributeStatement></saml:Assertion></samlp:Response>`;

/** A SAML provider made with samlify, a library for providers: its metadata, its reading of ours, its signature. */
export async function createSamlIdp(issuer = 'https://idp.example.test/saml'): Promise<SamlIdp> {
  const { certificate, privateKey } = await newCertificate();
  // Nothing here is taken from outside; the library insists on a validator.
  setSchemaValidator({ validate: async () => 'ok' });
  const { namespace } = Constants;
  const idp = IdentityProvider({
    entityID: issuer,
    signingCert: certificate,
    privateKey,
    requestSignatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    singleSignOnService: [{ Binding: namespace.binding.redirect, Location: `${issuer}/sso` }],
    loginResponseTemplate: { context: template, attributes: [] },
  });
  return {
    issuer,
    metadata: idp.getMetadata(),
    respond: async (spMetadata, said) => {
      const sp = ServiceProvider({ metadata: spMetadata });
      const acs = String(sp.entityMeta.getAssertionConsumerService('post'));
      const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
      const inResponseTo = said.inResponseTo ? ` InResponseTo="${said.inResponseTo}"` : '';
      const values: Record<string, string> = {
        ID: `_${crypto.randomUUID()}`,
        AssertionID: `_${crypto.randomUUID()}`,
        Now: at(0),
        Until: at(said.until ?? 300),
        From: at(said.from ?? -5),
        Recipient: said.recipient ?? acs,
        ResponseInResponseTo: inResponseTo,
        DataInResponseTo: inResponseTo,
        Issuer: said.issuer ?? issuer,
        NameID: said.nameId ?? 'sam-1',
        Audience: said.audience ?? String(sp.entityMeta.getEntityID()),
        Email: said.email ?? 'sam@saml.test',
        Groups: (said.groups ?? []).map((g) => `<saml:AttributeValue>${g}</saml:AttributeValue>`).join(''),
      };
      const fill = (text: string): { id: string; context: string } => ({
        id: values['ID'] ?? '',
        context: text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all),
      });
      const made = (await idp.createLoginResponse(sp, { extract: { request: { id: '' } } }, 'post', {}, fill)) as { context: string };
      return Buffer.from(made.context, 'base64').toString('utf8');
    },
  };
}

/** A self-signed certificate with its key, in PEM. */
async function newCertificate(): Promise<{ certificate: string; privateKey: string }> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=idp',
    keys: keys as CryptoKeyPair,
    signingAlgorithm: algorithm,
    notAfter: new Date('2099-01-01'),
  });
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const privateKey = `-----BEGIN PRIVATE KEY-----\n${(pkcs8.match(/.{1,64}/g) ?? []).join('\n')}\n-----END PRIVATE KEY-----\n`;
  return { certificate: made.toString('pem'), privateKey };
}
