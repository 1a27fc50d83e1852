import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { plainPage } from '../../../kernel/http/plain-page.ts';
import type { SandboxPayment } from './types.ts';

/** The page on which a payer decides how it goes. No card is asked for: there is none. */
export function payPage(payment: SandboxPayment): string {
  const amount = `${payment.amount} ${payment.currency}`;
  if (payment.state === 'challenged')
    return frame(
      'Confirm with your bank',
      `<p>Your bank asks whether it is you who pays <strong>${escapeHtml(amount)}</strong>.</p>
       ${form(payment, [
         ['confirm', 'Yes, it is me', ''],
         ['reject', 'No, that is not me', 'quiet'],
       ])}`,
    );
  if (payment.state !== 'open')
    return frame(
      'Nothing to pay',
      `<p>This payment is ${escapeHtml(words[payment.state])}.</p><p><a href="${escapeHtml(payment.returnUrl)}">Back to the shop</a></p>`,
    );
  return frame(
    `Pay ${amount}`,
    `<p>${escapeHtml(payment.description)}<br><span class="dim">Reference ${escapeHtml(payment.reference)}</span></p>
     <p class="dim">This is a sandbox: no money moves. Choose how it shall go.</p>
     ${form(payment, [
       ['approve', `Pay ${amount}`, ''],
       ['challenge', 'Pay with a card that needs confirmation (3-D Secure)', 'quiet'],
       ['decline', 'Pay with a card that is declined', 'quiet'],
       ['abandon', 'Go back without paying', 'quiet'],
     ])}`,
  );
}

export function messagePage(title: string, text: string): string {
  return frame(title, `<p>${escapeHtml(text)}</p>`);
}

const words: Readonly<Record<SandboxPayment['state'], string>> = {
  open: 'open',
  challenged: 'being confirmed',
  authorised: 'paid',
  failed: 'declined',
  expired: 'expired',
  closed: 'closed',
};

function form(payment: SandboxPayment, buttons: readonly (readonly [string, string, string])[]): string {
  const all = buttons.map(([value, label, look]) => `<button name="action" value="${value}" class="${look}">${escapeHtml(label)}</button>`);
  return `<form method="post" action="/pay/${escapeHtml(payment.id)}">${all.join('\n')}</form>`;
}

const frame = (title: string, body: string): string =>
  plainPage({
    language: 'en',
    sender: 'Payment sandbox',
    heading: title,
    body,
    styles: 'form { display: grid; gap: 10px; margin-top: 20px; }',
  });
