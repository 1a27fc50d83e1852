import { describe, expect, test } from 'vitest';
import { beatMs, createPresence, type Presence } from './presence.ts';

/** Processes that hear each other's notices, their own too, in the order in which they were sent; time moved by hand. */
function world() {
  let time = 0;
  const heard = new Map<string, (payload: string) => void>();
  const deaf = new Set<string>();
  let sent = 0;
  const payloads: string[] = [];
  const start = (name: string): Presence & { readonly changes: string[] } => {
    const changes: string[] = [];
    const presence = createPresence({
      process: name,
      now: () => time,
      send: (payload) => {
        sent += 1;
        payloads.push(payload);
        for (const [to, receive] of heard) if (!deaf.has(to)) receive(payload);
      },
      changed: (ids) => changes.push(...ids),
    });
    heard.set(name, (payload) => presence.receive(payload));
    presence.receive('');
    return { ...presence, changes };
  };
  return {
    start,
    kill: (name: string) => void heard.delete(name),
    miss: (name: string, during: () => void) => {
      deaf.add(name);
      during();
      deaf.delete(name);
    },
    wait: (beats: number, ...alive: Presence[]) => {
      for (let n = 0; n < beats; n += 1) {
        time += beatMs;
        for (const presence of alive) presence.tick();
      }
    },
    sent: () => sent,
    payloads,
  };
}

const ana = { id: 'u1', name: 'Ana' };
const bo = { id: 'u2', name: 'Bo' };
const names = (presence: Presence, id: string): string[] => presence.at(id).map((p) => `${p.user.name}${p.isEditing ? ' edits' : ''}`);

describe('presence over several processes', () => {
  test('who opens, edits and leaves a record shows everywhere', () => {
    const w = world();
    const [a, b] = [w.start('a'), w.start('b')];
    a.set('c1', ana, [['r1', false]]);
    b.set('c2', bo, [['r1', false]]);
    expect([names(a, 'r1'), names(b, 'r1')]).toEqual([
      ['Ana', 'Bo'],
      ['Ana', 'Bo'],
    ]);
    a.set('c1', ana, [['r1', true]]);
    expect(names(b, 'r1')).toEqual(['Ana edits', 'Bo']);
    a.set('c1', ana, [['r2', false]]);
    expect([names(b, 'r1'), names(b, 'r2')]).toEqual([['Bo'], ['Ana']]);
    a.set('c1', ana, []);
    expect(names(b, 'r2')).toEqual([]);
    expect(b.changes.filter((id) => id === 'r2')).toHaveLength(2);
  });

  test('a person with several windows is there once, and until the last is closed', () => {
    const w = world();
    const [a, b] = [w.start('a'), w.start('b')];
    a.set('c1', ana, [['r1', false]]);
    b.set('c2', ana, [['r1', true]]);
    expect(names(a, 'r1')).toEqual(['Ana edits']);
    b.set('c2', ana, []);
    expect(names(a, 'r1')).toEqual(['Ana']);
  });

  test('a process that was killed is forgotten within four beats; one that lives is not', () => {
    const w = world();
    const [a, b, c] = [w.start('a'), w.start('b'), w.start('c')];
    a.set('c1', ana, [['r1', true]]);
    b.set('c2', bo, [['r1', false]]);
    w.kill('a');
    w.wait(4, b, c);
    expect([names(b, 'r1'), names(c, 'r1')]).toEqual([['Bo'], ['Bo']]);
    w.wait(50, b, c);
    expect(names(c, 'r1')).toEqual(['Bo']);
  });

  test('one that stops in order is forgotten at once', () => {
    const w = world();
    const [a, b] = [w.start('a'), w.start('b')];
    a.set('c1', ana, [['r1', false]]);
    a.close();
    expect(names(b, 'r1')).toEqual([]);
  });

  test('a process that starts later learns who is there', () => {
    const w = world();
    const a = w.start('a');
    a.set('c1', ana, [['r1', false]]);
    expect(names(w.start('b'), 'r1')).toEqual(['Ana']);
  });

  test('notices that were missed are made good by the next one that is heard, or the next beat', () => {
    const w = world();
    const [a, b] = [w.start('a'), w.start('b')];
    a.set('c1', ana, [['r1', false]]);
    w.miss('b', () => {
      a.set('c1', ana, []);
      a.set('c3', bo, [['r2', false]]);
    });
    expect(names(b, 'r1')).toEqual(['Ana']);
    w.wait(1, a, b);
    expect([names(b, 'r1'), names(b, 'r2')]).toEqual([[], ['Bo']]);
  });

  test('what could not be sent is made good with the next beat, also that the last one left', () => {
    const w = world();
    const [a, b] = [w.start('a'), w.start('b')];
    a.set('c1', ana, [['r1', false]]);
    w.wait(1, a, b);
    w.miss('b', () => a.set('c1', ana, []));
    a.lost();
    expect(names(b, 'r1')).toEqual(['Ana']);
    w.wait(2, a, b);
    expect(names(b, 'r1')).toEqual([]);
  });

  test('nothing is sent while nobody is anywhere, and a beat for a process, not for each connection', () => {
    const w = world();
    const a = w.start('a');
    const before = w.sent();
    w.wait(10, a);
    expect(w.sent()).toBe(before);
    for (let n = 0; n < 100; n += 1) a.set(`c${n}`, ana, [['r1', false]]);
    const full = w.sent();
    w.wait(10, a);
    expect(w.sent()).toBe(full + 10);
  });

  test('no two notices are equal, as PostgreSQL would drop the second of a transaction', () => {
    const w = world();
    const [a, b] = [w.start('a'), w.start('b')];
    a.set('c1', ana, [['r1', false]]);
    w.start('c');
    w.start('d');
    w.wait(3, a, b);
    expect(new Set(w.payloads).size).toBe(w.payloads.length);
    expect(w.payloads.filter((p) => p.includes('"fresh"')).length).toBeGreaterThan(1);
  });

  test('what is no notice is ignored', () => {
    const w = world();
    const a = w.start('a');
    a.receive('{"p":"x","k":"explode"}');
    a.receive('no JSON');
    expect(names(a, 'r1')).toEqual([]);
  });
});
