import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RatesStub {
  readonly url: string;
  /** From now on it answers with rates; before, with status 503. */
  recover(): void;
  close(): Promise<void>;
}

/** Stands in for the bank's server, on loopback; out of order at first. */
export async function startRatesStub(): Promise<RatesStub> {
  let isUp = false;
  const server = createServer((_request, response) => {
    response.writeHead(isUp ? 200 : 503, { 'content-type': 'application/xml' });
    response.end(isUp ? ratesFile(new Date().toISOString().slice(0, 10)) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rates.xml`,
    recover: () => void (isUp = true),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function ratesFile(day: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
    <gesmes:subject>Reference rates</gesmes:subject><gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
    <Cube><Cube time='${day}'><Cube currency='USD' rate='1.0812'/><Cube currency='NOK' rate='11.6230'/></Cube></Cube></gesmes:Envelope>`;
}
