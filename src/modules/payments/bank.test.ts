import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { addPaymentReference } from './engine/ask.ts';
import { bankLine, bankStatement } from './records/bank-statement.ts';
import { matchLines, quotes } from './rules/match-lines.ts';
import { readStatement } from './rules/read-statement.ts';
import { createPaymentsApp } from './testing/payments-app.ts';

const camt = (entries: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>${entries}</Stmt></BkToCstmrStmt></Document>`;
const entry = (amount: string, text: string, more: { reference?: string; sign?: string; status?: string } = {}) => `<Ntry>
  <Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${more.sign ?? 'CRDT'}</CdtDbtInd><Sts>${more.status ?? 'BOOK'}</Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt>
  <AcctSvcrRef>${more.reference ?? `B${text}`}</AcctSvcrRef>
  <NtryDtls><TxDtls><RmtInf><Ustrd>${text}</Ustrd></RmtInf><RltdPties><Dbtr><Nm>Kari &amp; Ola Nilsen</Nm></Dbtr><DbtrAcct><Id><IBAN>NO9386011117947</IBAN></Id></DbtrAcct></RltdPties></TxDtls></NtryDtls></Ntry>`;

test('a statement books what quotes a reference and has its amount, lists the rest, and books nothing twice', async () => {
  const p = await createPaymentsApp();
  const organizationId = await p.organization('1000.00');
  const [paid, other, invoiced] = [
    await p.buy('transfer', '120.50', { reference: 'SO-2026-0101' }),
    await p.buy('transfer', '99.00', { reference: 'SO-2026-0102' }),
    await p.buy('account', '300.00', { reference: 'SO-2026-0103', payer: { personId: null, organizationId } }),
  ];
  await p.system((ctx) => addPaymentReference(ctx, invoiced.id, 'INV-77001'));
  const content = camt(
    [
      entry('120.50', 'so 2026 0101 many thanks'),
      entry('98.00', 'SO-2026-0102'),
      entry('300.00', 'Rechnung INV77001'),
      entry('15.00', 'Electricity', { sign: 'DBIT' }),
      entry('120.50', 'SO-2026-0101', { status: 'PDNG', reference: 'pending' }),
    ].join(''),
  );
  const read = async (name: string) => (await p.command(bankStatement, 'import', { input: { name, content } })).result;
  expect(await read('march.xml')).toMatchObject({ lines: 4, added: 4, matched: 2 });
  expect((await p.read(paid.id)).row.state).toBe('captured');
  expect((await p.read(other.id)).row.state).toBe('pending');
  expect((await p.read(invoiced.id)).row.state).toBe('captured');
  expect(await p.purchaseState(paid)).toBe('confirmed');
  // The same days again, as banks give them.
  expect(await read('march-again.xml')).toMatchObject({ lines: 4, added: 0, matched: 0 });
  const { rows } = await sql<{
    id: string;
    amount: string;
  }>`select id, amount::float8::text as amount from bank_line where state = 'unmatched' order by amount desc`.execute(p.app.db);
  expect(rows.map((each) => each.amount)).toEqual(['98', '-15']);
  // By hand: a euro short.
  await p.command(bankLine, 'match', { id: rows[0]!.id, input: { payment: other.id } });
  expect((await p.read(other.id)).row).toMatchObject({ state: 'partly-captured', captured: { amount: '98' } });
  await expect(p.command(bankLine, 'match', { id: rows[0]!.id, input: { payment: other.id } })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(p.command(bankLine, 'match', { id: rows[1]!.id, input: { payment: other.id } })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await p.command(bankLine, 'set-aside', { id: rows[1]!.id });
  await expect(p.command(bankStatement, 'import', { input: { name: 'x', content: '<html></html>' } })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('CSV of banks is read with its signs and commas', () => {
  const german = readStatement(
    'Buchungstag;Betrag;Währung;Auftraggeber;Verwendungszweck\n05.03.2026;1.234,50;EUR;Nilsen;"RE 1; danke"\n06.03.26;-15,00;EUR;Strom;',
  );
  expect(german.lines).toMatchObject([
    { bookedOn: '2026-03-05', amount: '1234.50', remittance: 'RE 1; danke', counterparty: 'Nilsen' },
    { bookedOn: '2026-03-06', amount: '-15.00', remittance: '' },
  ]);
  expect(readStatement('Date,Amount\n2026-03-05,"1,234.50"').lines).toMatchObject([{ amount: '1234.50', currency: 'EUR' }]);
  for (const wrong of ['', 'Name;Text\na;b', 'Date;Amount\nyesterday;5', 'Date;Amount\n2026-03-05;much'])
    expect(() => readStatement(wrong)).toThrow(/file|Line/);
});

test('a bundle of transfers is as many lines as it has transfers', () => {
  const detail = (amount: string, text: string) =>
    `<TxDtls><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
  const { account, lines } = readStatement(
    camt(
      `<Ntry><Amt Ccy="EUR">30.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt><AcctSvcrRef>S1</AcctSvcrRef><NtryDtls>${detail('10.00', 'A')}${detail('20.00', 'B')}</NtryDtls></Ntry>`,
    ),
  );
  expect(account).toBe('DE89370400440532013000');
  expect(lines).toMatchObject([
    { amount: '10.00', remittance: 'A', reference: 'S1/1' },
    { amount: '20.00', remittance: 'B', reference: 'S1/2' },
  ]);
});

test('a reference is found however it is written, and not inside another one', () => {
  for (const text of ['SO-2026-0101', 'so 2026/0101', 'Order SO20260101.', 'x SO - 2026 - 0101 y'])
    expect(quotes(text, 'SO-2026-0101')).toBe(true);
  for (const text of ['SO-2026-01011', 'XSO-2026-0101', 'SO-2026', '']) expect(quotes(text, 'SO-2026-0101')).toBe(false);
});

test('no line is booked for two payments and no payment gets two lines; where two would fit a person decides', () => {
  const currency = 'EUR';
  fc.assert(
    fc.property(
      fc.array(fc.record({ number: fc.integer({ min: 1000, max: 1005 }), open: fc.constantFrom('10', '20') }), { maxLength: 6 }),
      fc.array(fc.record({ number: fc.integer({ min: 1000, max: 1005 }), amount: fc.constantFrom('10', '10.00', '20') }), { maxLength: 6 }),
      (open, arrived) => {
        const payments = open.map((each, index) => ({ id: `p${index}`, references: [`SO-${each.number}`], open: each.open, currency }));
        const lines = arrived.map((each, index) => ({ id: `l${index}`, remittance: `SO-${each.number}`, amount: each.amount, currency }));
        const matches = matchLines(lines, payments);
        const taken = [...matches.values()].flat();
        expect(new Set(taken).size).toBe(taken.length);
        for (const [line, claims] of matches) {
          const found = lines.find((each) => each.id === line)!;
          expect(claims.map(({ references }) => references[0])).toEqual(claims.map(() => found.remittance));
          expect(claims.reduce((sum, { open: each }) => sum + Number(each), 0)).toBe(Number(found.amount));
        }
      },
    ),
  );
  const twins = ['p1', 'p2'].map((id) => ({ id, references: ['SO-1000'], open: '10', currency }));
  expect(matchLines([{ id: 'l', remittance: 'SO-1000', amount: '10', currency }], twins).size).toBe(0);
  // One transfer for all that it quotes, to the cent, or for none of it.
  const three = ['5', '7.50', '9'].map((open, i) => ({ id: `p${i}`, references: [`INV-10${i}`], open, currency }));
  const paying = (amount: string) => matchLines([{ id: 'l', remittance: 'INV-100, INV-102', amount, currency }], three).get('l');
  expect([paying('14.00')?.map(({ id }) => id), paying('14.01'), paying('5')?.map(({ id }) => id)]).toEqual([
    ['p0', 'p2'],
    undefined,
    ['p0'],
  ]);
});
