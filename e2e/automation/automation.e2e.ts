import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { adminPage, post } from '../admin/people.ts';
import { signIn } from '../harness/sign-in.ts';
import { change, create, uniqueName, type CreatedRow } from '../staff/records.ts';

/** Opens a select by its name and picks an option. */
async function pick(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function addStep(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Add step' }).last().click();
  await page.getByRole('menuitem', { name: kind }).click();
}

async function organization(page: Page, name: string): Promise<CreatedRow> {
  return create(page, 'parties/organizations', { name, lifecycleStage: 'lead' });
}

/** An active rule that gives large clients of a name a task, made by API as the builder makes it. */
async function activeRule(page: Page, name: string, company: string): Promise<string> {
  const definition = {
    trigger: { kind: 'updated', record: 'parties.organization', fields: ['segment'] },
    conditions: { and: [{ field: 'name', op: 'contains', value: company }] },
    steps: [
      {
        id: 'call',
        kind: 'command',
        on: { from: 'trigger' },
        record: 'parties.organization',
        verb: 'add-task',
        inputs: { title: { text: 'Call {{name}} about {{segment}}' } },
      },
    ],
  };
  const { result } = await post<{ result: { ruleId: string } }>(page, '/automation/rules/make', { name, definition });
  await post(page, `/automation/rules/${result.ruleId}/activate`, {});
  return result.ruleId;
}

test('a rule is built from empty, tried on the past and activated', async () => {
  const page = await adminPage({ viewport: { width: 1280, height: 1200 } });
  const [name, company] = [uniqueName('Call winners'), uniqueName('Fjordkraft')];
  await change(page, 'parties/organizations', await organization(page, company), { segment: 'enterprise' });
  await page.goto('/app/settings/automations');
  await page.getByRole('row', { name: /Welcome a new customer/ }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'New automation' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByText('The steps: add at least one.').waitFor();

  await pick(page, 'Kind of record', 'Organization');
  await pick(page, 'What happens', 'changes');
  await pick(page, 'Only when one of these fields changes', 'Segment');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add conditions' }).click();
  await page.getByLabel('Value of Name').fill(company);
  await addStep(page, 'Change it or run a command');
  await page.getByText('Step 1 (Update organization): say which field to set.').first().waitFor();
  await axe(page);
  await pick(page, 'What to do', 'Add task');
  await page
    .getByRole('group', { name: 'Task' })
    .getByRole('textbox', { name: 'Task', exact: true })
    .fill('Call {{name}} about {{segment}}');
  await expect.poll(() => page.getByText('Before it can be activated').count()).toBe(0);

  // What it would have done, before it is even saved.
  await page.getByRole('tab', { name: 'Dry run' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  const result = page.getByRole('region', { name: 'Result of the dry run' });
  await result.getByText(/^1 of \d+\+? would have started it\.$/).waitFor();
  await result.getByText(`Call ${company} about Enterprise`).first().waitFor();
  await axe(page);
  await page.getByRole('tab', { name: 'Rule' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click();
  await page.getByText('Version 1 works').waitFor();
});

test('an active rule works, and says on its page and on the record what it did and why not', async () => {
  const page = await adminPage();
  const [name, company] = [uniqueName('Call the large'), uniqueName('Fossefall')];
  const rule = await activeRule(page, name, company);
  const [yes, no] = [await organization(page, company), await organization(page, uniqueName('Elsewhere'))];
  await change(page, 'parties/organizations', yes, { segment: 'enterprise' });
  await change(page, 'parties/organizations', no, { segment: 'enterprise' });
  await page.goto(`/app/settings/automations/${rule}`);
  await page.getByRole('tab', { name: 'Runs' }).click();
  const runs = page.getByRole('list', { name: 'Runs' });
  const done = runs.getByRole('listitem').filter({ has: page.getByRole('link', { name: company }) });
  await done.getByText('Done', { exact: true }).waitFor();
  await runs.getByText(/^Skipped: Name is Elsewhere .*, the rule wants something with Fossefall/).waitFor();
  await done.getByRole('button', { name: 'Steps' }).click();
  await done.getByText(`Call ${company} about Enterprise`).first().waitFor();
  await axe(page);
  await page.goto(`/app/parties/organizations/${yes.id}`);
  await page.getByRole('list', { name: 'What automations did here' }).getByText(name).waitFor();
  await page.getByText(`Call ${company} about Enterprise`).first().waitFor();
});

test('an active rule is started on selected rows of a list', async () => {
  const page = await adminPage();
  const [name, company] = [uniqueName('By selection'), uniqueName('Utvalg')];
  await activeRule(page, name, company);
  const row = await organization(page, company);
  await change(page, 'parties/organizations', row, { description: 'Changed besides' });
  await page.goto(`/app/parties/organizations?q=${encodeURIComponent(company)}`);
  await page
    .getByRole('row', { name: new RegExp(company) })
    .getByRole('checkbox')
    .click();
  const bar = page.getByRole('toolbar', { name: 'Selected rows' });
  await bar.getByRole('button', { name: 'Run an automation' }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('The automation runs on 1 record').waitFor();
});

test('a rule is edited, compared with what it was, and paused', async () => {
  const page = await adminPage();
  const rule = await activeRule(page, uniqueName('Edited'), uniqueName('Nobody'));
  await page.goto(`/app/settings/automations/${rule}`);
  await addStep(page, 'Tell people');
  await page.getByRole('listitem', { name: 'Step 2' }).getByRole('textbox', { name: 'Message' }).fill('{{name}} is large');
  await page.getByRole('button', { name: 'Move step 2 up' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Version 2 is a draft').waitFor();
  await page.getByRole('tab', { name: 'Versions' }).click();
  const differences = page.getByRole('list', { name: 'Differences' }).getByRole('listitem');
  await differences.filter({ hasText: 'Added' }).filter({ hasText: 'Step 1' }).filter({ hasText: 'Tell people' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Activate version 2' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click();
  await page.getByText('Version 2 works').waitFor();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByText(/Paused by /).waitFor();
  await axe(page);
});

test('on a phone a recipe is added and its steps are moved by keyboard', async () => {
  const page = await adminPage({ isPhone: true, colorScheme: 'dark' });
  await page.goto('/app/settings/automations');
  await page.getByRole('button', { name: 'Add “Remind of overdue tasks”' }).click();
  await page.getByRole('heading', { level: 1, name: 'Remind of overdue tasks' }).waitFor();
  await page.getByRole('listitem', { name: 'Step 1' }).waitFor();
  await axe(page);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await addStep(page, 'Stop here');
  const up = page.getByRole('button', { name: 'Move step 2 up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('listitem', { name: 'Step 1' }).getByText('Stop here').waitFor();
  await page.getByRole('button', { name: 'Delete automation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete automation' }).click();
  await page.getByRole('button', { name: 'Add “Remind of overdue tasks”' }).waitFor();
});

test('whoever may not see automations meets none, on no page', async () => {
  const page = await openPage({ expectedErrors: [/404/, /403/] });
  await signIn(page, 'rep');
  await page.goto('/app/settings');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await page.getByRole('link', { name: 'Automations' }).count()).toBe(0);
  for (const path of ['rules', 'runs', 'rules/overview']) expect((await page.request.get(`/api/v1/automation/${path}`)).status()).toBe(404);
});
