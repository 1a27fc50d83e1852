import type { App } from '../../../kernel/app.ts';
import { identityOf } from '../service.ts';

/** Whom passkeys are for: the host that people come by. Passkeys made under another PUBLIC_URL don't work here. */
export function relyingParty(app: App): { readonly id: string; readonly origin: string; readonly name: string } {
  const address = new URL(identityOf(app).publicUrl);
  return { id: address.hostname, origin: address.origin, name: app.services.companyProfile?.().name ?? 'Entente' };
}
