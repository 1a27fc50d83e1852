import { escapeHtml } from '../../kernel/http/escape-html.ts';

/**
 * A page that goes on to a provider's by itself. A redirect will not do: after a posted form browsers refuse to follow it to another origin
 * (Content-Security-Policy, form-action).
 */
export function goOnPage(url: string): string {
  const address = escapeHtml(url);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0;url=${address}"><title>Payment</title>
<style>:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.5 system-ui,sans-serif;padding:16px}</style></head>
<body><main><h1>Payment</h1><p><a href="${address}">Continue to the payment page</a></p></main></body></html>`;
}
