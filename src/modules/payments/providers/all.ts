import { account } from './account.ts';
import { cardTerminal, cash } from './at-the-till.ts';
import type { PaymentProvider } from './provider.ts';
import { sandbox } from './sandbox.ts';
import { stripe } from './stripe/stripe.ts';
import { transfer } from './transfer.ts';

/** Those that come with the product. */
export const builtInProviders: readonly PaymentProvider[] = [stripe, sandbox, transfer, account, cash, cardTerminal];

const providers = new Map(builtInProviders.map((each) => [each.name, each]));

/** Adds a provider of one's own, when its module is loaded. @throws Error when one of that name is there */
export function registerPaymentProvider(provider: PaymentProvider): void {
  if (providers.has(provider.name)) throw new Error(`There is a payment provider "${provider.name}" already`);
  providers.set(provider.name, provider);
}

export function providerNamed(name: string): PaymentProvider | null {
  return providers.get(name) ?? null;
}

/** Whether payers of this provider go to a page of its own to pay. */
export const isOnlinePayment = (provider: string): boolean => providerNamed(provider)?.kind === 'online';

/** Whether money of this provider changes hands at a till. */
export const isTillPayment = (provider: string): boolean => providerNamed(provider)?.atTill === 'only';

/** Whether a till offers it. */
export const isTakenAtTill = (provider: string): boolean => providerNamed(provider)?.atTill !== undefined;

/** Names of the providers whose money does. */
export const tillProviders = (): readonly string[] => [...providers.keys()].filter(isTillPayment);

export function allProviders(): readonly PaymentProvider[] {
  return [...providers.values()];
}
