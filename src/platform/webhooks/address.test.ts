import { createServer } from 'node:http';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isPublicAddress, parseAllowList } from './rules/address.ts';
import { retryAfterSeconds, retryDelay, retryDelays } from './deliver/schedule.ts';
import { sendRequest } from './send/send-request.ts';
import { findTarget, type Network } from './send/target.ts';
import { say, startReceiver } from './testing/receiver.ts';

const closed: Network = { resolve: async () => [], allow: [] };
const local: Network = { resolve: async () => ['127.0.0.1'], allow: parseAllowList(['127.0.0.1']) };
const never = new AbortController().signal;
const send = (network: Network, url: string, timeoutMs = 2_000) =>
  sendRequest(network, { url, headers: {}, body: '{}', timeoutMs, signal: never });

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '168.63.129.16',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fec0::1',
    'not an address',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['8.8.8.8', '93.184.215.14', '172.32.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://169.254.169.254/latest/meta-data',
    'https://0/',
    'https://①②⑦.0.0.1/',
  ])('%s is refused without asking anybody', async (url) => {
    await expect(findTarget(closed, url)).rejects.toMatchObject({ code: 'address' });
  });

  test('a name with one private address among public ones is refused', async () => {
    const network = { ...closed, resolve: async () => ['93.184.215.14', '10.0.0.1'] };
    await expect(findTarget(network, 'https://example.com/')).rejects.toThrow('10.0.0.1');
  });

  test('public receivers take HTTPS on its usual ports; those allowed any', async () => {
    const network = { ...closed, resolve: async () => ['93.184.215.14'] };
    await expect(findTarget(network, 'http://example.com/')).rejects.toThrow('https://');
    await expect(findTarget(network, 'https://example.com:25/')).rejects.toThrow('Port 25');
    await expect(findTarget(network, 'https://example.com:8443/')).resolves.toMatchObject({ address: '93.184.215.14' });
    await expect(findTarget(local, 'http://hooks.test:9000/')).resolves.toMatchObject({ address: '127.0.0.1' });
  });
});

describe('a name that leads elsewhere a moment later', () => {
  test('is resolved once, and the connection goes to the address that was checked', async () => {
    const inside = await startReceiver();
    let asked = 0;
    // The first answer is public and answers nobody here; each later one is loopback, where somebody listens.
    const network: Network = { allow: [], resolve: async () => (asked++ === 0 ? ['192.0.2.1'] : ['127.0.0.1']) };
    const answer = await send(network, `https://rebind.test:${inside.port}/`, 500);
    expect(answer).toMatchObject({ status: null, code: 'address' });
    expect(asked).toBe(1);
    expect(inside.seen).toHaveLength(0);
  });

  test('goes to the checked address although the system would resolve the name differently', async () => {
    const receiver = await startReceiver();
    // No resolver knows this name: only the checked address can have been used.
    const answer = await send(local, `http://no-such-host.invalid:${receiver.port}/`);
    expect(answer).toMatchObject({ status: 200 });
    expect(receiver.seen[0]?.headers.host).toBe(`no-such-host.invalid:${receiver.port}`);
  });
});

describe('hostile receivers', () => {
  test('redirects are not followed', async () => {
    const [inside, receiver] = [await startReceiver(), await startReceiver()];
    receiver.answer = say(307, { location: inside.url });
    expect(await send(local, receiver.url)).toMatchObject({ status: 307 });
    expect(inside.seen).toHaveLength(0);
  });

  test('an endless body is cut after the first kB', async () => {
    const receiver = await startReceiver();
    let written = 0;
    receiver.answer = (_request, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = (): void => {
        if (!response.destroyed && response.write(chunk)) setImmediate(more);
        written += chunk.length;
      };
      response.on('drain', more);
      more();
    };
    const answer = await send(local, receiver.url);
    expect(answer).toMatchObject({ status: 200, body: { length: 1024 } });
    expect(written).toBeLessThan(50 * 1024 * 1024);
  });

  test('one that never answers is left after the time-out, one that drips its body keeps its status', async () => {
    const receiver = await startReceiver();
    receiver.answer = () => {};
    expect(await send(local, receiver.url, 200)).toMatchObject({ status: null, code: 'timeout' });
    receiver.answer = (_request, response) => void response.write('drip');
    const answer = await send(local, receiver.url, 10_000);
    expect(answer).toMatchObject({ status: 200 });
    expect('body' in answer && answer.body?.toString()).toBe('drip');
  });

  test('a resolver that never answers is left after the time-out', async () => {
    const network: Network = { allow: [], resolve: () => new Promise(() => {}) };
    expect(await send(network, 'https://slow.test/', 200)).toMatchObject({ code: 'timeout' });
  });

  test('headers without end, garbage, and a refused upgrade are failures like others', async () => {
    const huge = createServer((_q, response) => response.writeHead(200, { 'x-big': 'x'.repeat(60_000) }).end());
    huge.listen(0, '127.0.0.1');
    await new Promise((resolve) => huge.once('listening', resolve));
    onTestFinished(() => void huge.close());
    const { port } = huge.address() as { port: number };
    expect(await send(local, `http://127.0.0.1:${port}/`)).toMatchObject({ status: null, code: 'HPE_HEADER_OVERFLOW' });
    const receiver = await startReceiver();
    receiver.answer = (_request, _response, raw) => void raw.socket.end('nonsense\r\n\r\n');
    expect(await send(local, receiver.url)).toMatchObject({ status: null });
    receiver.answer = (_request, _response, raw) =>
      void raw.socket.end('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n');
    expect(await send(local, receiver.url)).toMatchObject({ status: 101 });
  });
});

describe('the schedule', () => {
  test('takes about three days, spread by a tenth', () => {
    const total = retryDelays.reduce((sum, d) => sum + d, 0) / 3600;
    expect(total).toBeGreaterThan(72);
    expect(total).toBeLessThan(80);
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 9 }), (id, strikes) => {
        const [delay, base] = [retryDelay(id, strikes) ?? 0, retryDelays[strikes - 1] ?? 0];
        return delay >= base * 0.9 - 0.001 && delay <= base * 1.1 + 0.001;
      }),
    );
    expect(retryDelay('x', 10)).toBeNull();
  });

  test('reads Retry-After in both forms, within a day', () => {
    const now = '2026-03-02T10:00:00.000Z';
    expect(retryAfterSeconds('120', now)).toBe(120);
    expect(retryAfterSeconds('Mon, 02 Mar 2026 10:05:00 GMT', now)).toBe(300);
    expect(retryAfterSeconds('Mon, 02 Mar 2020 10:05:00 GMT', now)).toBe(0);
    expect(retryAfterSeconds('999999999', now)).toBe(86_400);
    expect(retryAfterSeconds('soon', now)).toBeNull();
    expect(retryAfterSeconds(undefined, now)).toBeNull();
  });
});
