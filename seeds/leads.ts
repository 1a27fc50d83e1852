import { createRecord } from '../src/kernel/command/store.ts';
import { runCommandIn } from '../src/kernel/command/run.ts';
import { captureLead } from '../src/modules/sales/capture/capture-lead.ts';
import { assignmentMember } from '../src/modules/sales/records/assignment-member.ts';
import { assignmentRule } from '../src/modules/sales/records/assignment-rule.ts';
import { lead } from '../src/modules/sales/records/lead.ts';
import { leadForm } from '../src/modules/sales/records/lead-form.ts';
import { scoringRule } from '../src/modules/sales/records/scoring-rule.ts';
import { scoreLeads } from '../src/modules/sales/scoring/score-leads.ts';
import type { Stage } from './stage.ts';

/** A web form, who gets what comes by it, what counts, and what came in the last two weeks. */
export async function seedLeads(stage: Stage): Promise<void> {
  const form = await stage.as('admin', 20, (ctx) =>
    createRecord(ctx, leadForm, {
      name: 'Dealer enquiry',
      key: 'contact',
      heading: 'Become a dealer',
      intro: 'Tell us about your shop; we answer within a working day.',
      asks: ['givenName', 'familyName', 'email', 'phone', 'company', 'postalCode', 'city', 'country', 'message'],
      needs: ['familyName', 'email', 'company'],
      consentText: 'You may write to me about new collections.',
      thanks: 'Thank you! Somebody who knows your region will be in touch.',
      source: 'web',
      campaign: 'Dealers',
      answerWithin: 8,
    }),
  );
  await stage.as('admin', 20, async (ctx) => {
    const rule = await createRecord(ctx, assignmentRule, { name: 'Dealers', position: 1 });
    await createRecord(ctx, assignmentRule, { name: 'Whoever owns the territory', position: 2, toTerritoryOwner: true });
    for (const key of ['astrid', 'manager'])
      await createRecord(ctx, assignmentMember, { rule: rule.id, user: stage.users.get(key)?.id ?? null, capacity: 5 });
    await createRecord(ctx, scoringRule, {
      name: 'Names a company',
      kind: 'fit',
      points: 15,
      conditions: { field: 'company', op: 'empty', value: false },
    });
    await createRecord(ctx, scoringRule, {
      name: 'Left a phone number',
      kind: 'fit',
      points: 10,
      conditions: { field: 'phone', op: 'empty', value: false },
    });
    await createRecord(ctx, scoringRule, { name: 'Sent the form', kind: 'submitted', points: 20, decay: 30 });
  });
  const ids: string[] = [];
  for (const [index, values] of enquiries.entries()) {
    const { leadId } = await stage.as(null, 13 - index, (ctx) => captureLead(ctx, { form, values, token: `demo ${index}` }));
    ids.push(leadId);
  }
  const act = (index: number, days: number, verb: string, input: object) =>
    stage.as('astrid', days, (ctx) => runCommandIn(ctx, { record: ctx.registry.record(lead.key), verb, id: ids[index] ?? '', input }));
  await act(0, 12, 'add-note', { body: '<p>Spoke with the owner: wants to see tents first.</p>' });
  await act(0, 11, 'qualify', {});
  await act(1, 10, 'disqualify', { reason: 'fit', remark: 'Sells fishing gear only.' });
  await act(2, 9, 'recycle', { until: stage.day(30), remark: 'Budget comes with the new year.' });
  await stage.as(null, 0, (ctx) => scoreLeads(ctx, ids));
}

const enquiries: readonly Readonly<Record<string, string>>[] = [
  {
    givenName: 'Sindre',
    familyName: 'Aas',
    email: 'sindre@topptur.example',
    phone: '+47 22 34 56 78',
    company: 'Topptur AS',
    city: 'Tromsø',
    country: 'NO',
    postalCode: '9008',
    message: 'We open a second shop in May and look for tents and packs.',
  },
  {
    givenName: 'Marek',
    familyName: 'Dvořák',
    email: 'marek@rybar.example',
    company: 'Rybář s.r.o.',
    city: 'Brno',
    country: 'CZ',
    message: 'Do you have waders?',
  },
  {
    givenName: 'Julie',
    familyName: 'Moreau',
    email: 'julie@cimes.example',
    company: 'Cimes et Vallées',
    city: 'Annecy',
    country: 'FR',
    postalCode: '74000',
    message: 'Interested for next year.',
  },
  {
    givenName: 'Paul',
    familyName: 'Huber',
    email: 'paul@gipfelstuermer.example',
    phone: '+43 1 5880000',
    company: 'Gipfelstürmer OG',
    city: 'Innsbruck',
    country: 'AT',
    postalCode: '6020',
    message: 'Price list for dealers, please.',
  },
  {
    givenName: 'Ingrid',
    familyName: 'Sund',
    email: 'ingrid@fjellsport.example',
    company: 'Fjellsport Sund',
    city: 'Ålesund',
    country: 'NO',
    postalCode: '6002',
    message: 'Can we rent tents for a festival?',
  },
  {
    givenName: 'Tom',
    familyName: 'Baker',
    email: 'tom@moorland.example',
    phone: '+44 20 7946 0958',
    company: 'Moorland Outfitters',
    city: 'Leeds',
    country: 'GB',
    message: 'We would like to stock your jackets.',
  },
  {
    familyName: 'Virtanen',
    email: 'virtanen@erapolku.example',
    company: 'Eräpolku Oy',
    city: 'Oulu',
    country: 'FI',
    postalCode: '90100',
    message: 'Catalogue in Finnish?',
  },
  {
    givenName: 'Elena',
    familyName: 'Rossi',
    email: 'elena@altavia.example',
    company: 'Alta Via Sport',
    city: 'Bolzano',
    country: 'IT',
    postalCode: '39100',
    message: 'Visit at the fair went well, when can we talk?',
  },
];
