import { ref, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import { invalid } from '../../../kernel/errors.ts';
import { captureLead } from '../capture/capture-lead.ts';
import { lead } from '../records/lead.ts';
import { leadForm } from '../records/lead-form.ts';

const asked = {
  givenName: text({ label: 'First name', max: 120 }),
  familyName: text({ label: 'Last name', max: 120 }),
  email: text({ label: 'E-mail', max: 300 }),
  phone: text({ label: 'Phone', max: 100 }),
  company: text({ label: 'Company', max: 200 }),
  jobTitle: text({ label: 'Job title', max: 200 }),
  website: text({ label: 'Website', max: 300 }),
  postalCode: text({ label: 'Postal code', max: 20 }),
  city: text({ label: 'City', max: 120 }),
  country: text({ label: 'Country', max: 2 }),
  message: text({ label: 'Message', max: 5000 }),
  source: text({ label: 'Source', max: 60 }),
  campaign: text({ label: 'Campaign', max: 200 }),
  utmSource: text({ label: 'UTM source', max: 200 }),
  utmMedium: text({ label: 'UTM medium', max: 200 }),
  utmCampaign: text({ label: 'UTM campaign', max: 200 }),
};

/** What a website's own server, a chat or a fair scanner calls with an API key. */
export const captureCommand = defineCommand({
  name: 'capture',
  label: 'Bring in a lead',
  description: 'As a web form does: joins the open lead of the same address, and the same token gives the same lead.',
  on: lead,
  target: 'list',
  input: {
    ...asked,
    form: ref({ label: 'Web form', to: leadForm.key }),
    token: text({ label: 'Token', required: true, max: 150, help: 'Your own id of what was sent.' }),
  },
  emits: ['sales.leadCreated', 'sales.leadSubmitted'],
  run: async (ctx, _row, { form, token, ...input }) => {
    const values = Object.fromEntries(
      Object.entries(input).flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])),
    );
    if (!values['email'] && !values['phone'] && !values['familyName'] && !values['company'])
      throw invalid([{ pointer: '/email', code: 'required', message: 'is needed, or a phone number, last name or company' }]);
    const id = typeof form === 'string' ? form : (form?.id ?? null);
    return captureLead(ctx, {
      form: id ? await readRecord(ctx, leadForm, id) : null,
      values,
      token: `api ${ctx.actor.userId ?? ''} ${token}`,
    });
  },
});
