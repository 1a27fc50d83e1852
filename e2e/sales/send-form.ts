import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Sends the web form that is filled in on the page until it is taken: it has to be older than any program would leave it, and a person who is
 * quicker is asked to send it once more.
 */
export async function sendForm(page: Page): Promise<void> {
  const send = async (): Promise<number> => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Send' }).click();
    return (await answer).status();
  };
  // Who sends often is stopped for a minute.
  await expect.poll(send, { interval: 1_000 }).toBe(200);
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
}
