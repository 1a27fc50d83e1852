import type { SandboxPayment } from './types.ts';

/** The page on which a payer decides how it goes. No card is asked for: there is none. */
export function payPage(payment: SandboxPayment): string {
  const amount = `${payment.amount} ${payment.currency}`;
  if (payment.state === 'challenged')
    return frame(
      'Confirm with your bank',
      `<p>Your bank asks whether it is you who pays <strong>${escape(amount)}</strong>.</p>
       ${form(payment, [
         ['confirm', 'Yes, it is me', 'main'],
         ['reject', 'No, that is not me', ''],
       ])}`,
    );
  if (payment.state !== 'open')
    return frame(
      'Nothing to pay',
      `<p>This payment is ${escape(words[payment.state])}.</p><p><a href="${escape(payment.returnUrl)}">Back to the shop</a></p>`,
    );
  return frame(
    `Pay ${amount}`,
    `<p>${escape(payment.description)}<br><span class="quiet">Reference ${escape(payment.reference)}</span></p>
     <p class="quiet">This is a sandbox: no money moves. Choose how it shall go.</p>
     ${form(payment, [
       ['approve', `Pay ${amount}`, 'main'],
       ['challenge', 'Pay with a card that needs confirmation (3-D Secure)', ''],
       ['decline', 'Pay with a card that is declined', ''],
       ['abandon', 'Go back without paying', 'link'],
     ])}`,
  );
}

export function messagePage(title: string, text: string): string {
  return frame(title, `<p>${escape(text)}</p>`);
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
  const all = buttons.map(([value, label, look]) => `<button name="action" value="${value}" class="${look}">${escape(label)}</button>`);
  return `<form method="post" action="/pay/${escape(payment.id)}">${all.join('\n')}</form>`;
}

function frame(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)} · Payment sandbox</title>
<style>
:root{color-scheme:light dark;--ink:#1c2430;--quiet:#55606f;--paper:#fff;--ground:#eef1f5;--line:#b9c2cd;--main:#1d5fd0;--on-main:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--quiet:#a8b3c1;--paper:#1b212a;--ground:#11151b;--line:#47525f;--main:#86b4ff;--on-main:#0d1a2e}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif;padding:16px}
main{width:100%;max-width:26rem;background:var(--paper);border-radius:12px;padding:28px;border:1px solid var(--line)}h1{font-size:1.5rem;margin:0 0 12px}
.mark{font-size:.8rem;font-weight:600;color:var(--quiet);margin:0 0 20px}.quiet{color:var(--quiet)}form{display:grid;gap:10px;margin-top:20px}
button{font:inherit;min-height:44px;padding:8px 14px;border-radius:8px;border:1px solid var(--line);background:transparent;color:inherit;cursor:pointer}
button.main{background:var(--main);border-color:var(--main);color:var(--on-main);font-weight:600}button.link{border-color:transparent;text-decoration:underline}
button:focus-visible,a:focus-visible{outline:3px solid var(--main);outline-offset:2px}a{color:var(--main)}
</style></head><body><main><p class="mark">Payment sandbox</p><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
