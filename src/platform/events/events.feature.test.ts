import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { House } from '../../../test/support/house.js';
import { Leaf, plantTrees } from '../../../test/support/leaf.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { After, During, Events } from './events.js';

class TreePlanted {
  constructor(readonly tree: string) {}
}
class NobodyCares {}

@Injectable()
class Gardener {
  heard: string[] = [];
  constructor(private readonly unit: UnitOfWork) {}

  @During(TreePlanted)
  async leaf({ tree }: TreePlanted): Promise<void> {
    if (tree === 'weed') throw new Error('no weeds here');
    await this.unit.manager.insert(Leaf, { id: tree, tree, place: 0 });
    this.heard.push(`during ${tree}`);
  }
  @After(TreePlanted)
  async look({ tree }: TreePlanted): Promise<void> {
    this.heard.push(`after ${tree}`);
    // What listens after may have a unit of its own.
    await this.unit.run(() => this.unit.manager.insert(Leaf, { id: `${tree}-again`, tree, place: 1 }));
    if (tree === 'storm') throw new Error('blown down');
  }
}

describe('an event', () => {
  let house: House;
  const leaves = async () => (await house.get(DataSource).manager.find(Leaf)).map(({ id }) => id).sort();
  const records = (tree: string, then: () => void = () => undefined) =>
    house.get(UnitOfWork).run(async () => {
      await house.get(Events).record(new TreePlanted(tree));
      then();
    });
  beforeAll(async () => {
    house = await plantTrees({ providers: [Gardener, { provide: 'another name', useExisting: Gardener }] });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.get(DataSource).manager.clear(Leaf);
    house.get(Gardener).heard = [];
  });

  test('is heard once inside its unit and once after it, even by a listener of two names', async () => {
    await records('oak', () => expect(house.get(Gardener).heard).toEqual(['during oak']));
    expect(house.get(Gardener).heard).toEqual(['during oak', 'after oak']);
    expect(await leaves()).toEqual(['oak', 'oak-again']);
  });

  test('of a unit that fails has not happened', async () => {
    await expect(
      records('elm', () => {
        throw new Error('planned');
      }),
    ).rejects.toThrow('planned');
    expect([house.get(Gardener).heard, await leaves()]).toEqual([['during elm'], []]);
  });

  test('can be refused by who listens during it, and not by who listens after', async () => {
    await expect(records('weed')).rejects.toThrow('no weeds here');
    await records('storm');
    expect(await leaves()).toEqual(['storm', 'storm-again']);
  });

  test('needs no listener', async () => {
    await expect(house.get(UnitOfWork).run(() => house.get(Events).record(new NobodyCares()))).resolves.toBeUndefined();
  });
});
