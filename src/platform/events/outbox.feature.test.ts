import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { House, StillClock } from '../../../test/support/house.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Delivers, Outbox } from './outbox.js';
import { OutboxRow } from './outbox.entity.js';

/** Does what it is told to do with each piece of work. */
@Injectable()
class Postman {
  done: unknown[] = [];
  ids: string[] = [];
  tries = 0;
  atOnce = 0;
  most = 0;
  deed: (payload: unknown) => Promise<void> = async () => undefined;

  @Delivers('letter')
  async deliver(payload: unknown, id: string): Promise<void> {
    this.tries++;
    this.ids.push(id);
    this.most = Math.max(this.most, ++this.atOnce);
    try {
      await this.deed(payload);
      this.done.push(payload);
    } finally {
      this.atOnce--;
    }
  }
}

describe('the outbox', () => {
  let house: House;
  const clock = new StillClock();
  const open = (place?: House['place']) => House.open({ providers: [Postman], clock, ...(place ? { place } : {}) });
  const add = (payload: unknown, at = house) => at.get(UnitOfWork).run(() => at.get(Outbox).add('letter', payload));
  const drain = (at = house) => at.get(Outbox).drain();
  const postman = (at = house) => at.get(Postman);
  const rows = () => house.get(DataSource).manager.find(OutboxRow);

  beforeAll(async () => void (house = await open()));
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.get(DataSource).manager.clear(OutboxRow);
    Object.assign(postman(), { done: [], ids: [], tries: 0, most: 0, deed: async () => undefined });
  });

  test('does what a unit wrote down, once, and only if the unit stood', async () => {
    await add({ to: 'kari' });
    await house
      .get(UnitOfWork)
      .run(async () => (await house.get(Outbox).add('letter', 'lost'), Promise.reject(new Error('x'))))
      .catch(() => 0);
    await expect(house.get(Outbox).add('letter', 'outside')).rejects.toThrow('outside a unit of work');
    expect(await house.get(Outbox).backlog()).toEqual({ due: 1, parked: 0 });
    await drain();
    await drain();
    expect(postman().done).toEqual([{ to: 'kari' }]);
    expect(await rows()).toEqual([]);
  });

  test('keeps what it is about sealed, bound to its row and kind', async () => {
    await add({ to: 'canary@example.org' });
    await add({ to: 'other@example.org' });
    const [one, two] = await rows();
    expect(one!.payload.includes('canary') || two!.payload.includes('canary')).toBe(false);
    await house.get(DataSource).query(`update outbox set kind = 'parcel'`);
    await drain();
    expect(postman().tries).toBe(0);
    expect(await house.get(Outbox).backlog()).toEqual({ due: 2, parked: 0 });
  });

  test('tries again after growing pauses, with the same id, and stops when it is done', async () => {
    await add('stubborn');
    let failures = 3;
    postman().deed = () => (failures-- > 0 ? Promise.reject(new Error('the server is away')) : Promise.resolve());
    await drain();
    const pauses: number[] = [];
    while ((await rows()).length > 0) {
      const [{ dueAt }] = (await rows()) as [OutboxRow];
      const wait = (dueAt.epochMilliseconds - clock.at.epochMilliseconds) / 1000;
      pauses.push(wait);
      clock.passes(wait - 1);
      const before = postman().tries;
      await drain();
      expect(postman().tries).toBe(before);
      clock.passes(1);
      await drain();
    }
    expect(pauses).toEqual([30, 60, 120]);
    expect([postman().done, postman().tries, new Set(postman().ids).size]).toEqual([['stubborn'], 4, 1]);
  });

  test('parks what keeps failing for the operator to see, and holds nothing else up', async () => {
    await add('hopeless');
    await add('fine');
    postman().deed = (payload) => (payload === 'hopeless' ? Promise.reject(new Error('no')) : Promise.resolve());
    await drain();
    expect(postman().done).toEqual(['fine']);
    for (let day = 0; day < 12; day++) {
      clock.passes(86_400);
      await drain();
    }
    expect(postman().tries).toBe(1 + 8);
    expect(await house.get(Outbox).backlog()).toEqual({ due: 0, parked: 1 });
  });

  test('survives a restart', async () => {
    await add('before the power went');
    const again = await open(house.place);
    await drain(again);
    expect([postman().done, postman(again).done]).toEqual([[], ['before the power went']]);
    await again.close();
  });

  test('never does a thing twice at once: not in one process, not in two', async () => {
    const other = await open(house.place);
    for (let n = 0; n < 12; n++) await add(n);
    for (const at of [house, other]) postman(at).deed = () => new Promise((done) => setTimeout(done, 3));
    await Promise.all([drain(), drain(), drain(other), drain(other)]);
    await Promise.all([drain(), drain(other)]);
    const all = [...postman().done, ...postman(other).done] as number[];
    expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n));
    expect([postman().most, postman(other).most].every((most) => most <= 1)).toBe(true);
    await other.close();
  });

  test('takes over what a process that died had begun, after a while and not before', async () => {
    await add('half way');
    let die!: (error: Error) => void;
    postman().deed = () => new Promise((_, failed) => (die = failed));
    const dying = drain();
    while (postman().tries === 0) await new Promise((go) => setTimeout(go, 1));
    const other = await open(house.place);
    await drain(other);
    expect(postman(other).tries).toBe(0);
    clock.passes(121);
    await drain(other);
    expect(postman(other).done).toEqual(['half way']);
    die(new Error('gone'));
    await dying;
    expect(await rows()).toEqual([]);
    await other.close();
  });
});
