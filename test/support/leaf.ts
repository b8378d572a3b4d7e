import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { id, key, text, whole } from '../../src/platform/database/columns.js';
import { col, createTable, nullable } from '../../src/platform/database/schema.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { House, type HouseWish } from './house.js';

/** A row that means nothing, for proving what a database does with rows. */
@Entity('leaf')
@Unique(['tree', 'place'])
export class Leaf {
  @PrimaryColumn(key('text')) id: string;
  @Column(text()) tree: string;
  @Column(whole()) place: number;
  @Column(id({ nullable: true })) @ForeignKey('data_key') keyId?: string | null;
}

/** The bare platform with a table of leaves. */
export async function plantTrees(wish: HouseWish = {}): Promise<House> {
  const house = await House.open({ ...wish, entities: [Leaf] });
  const unit = house.get(UnitOfWork);
  await unit.run(() =>
    createTable(unit.runner, {
      name: 'leaf',
      columns: [col.text('id'), col.text('tree'), col.whole('place'), nullable(col.ref('key_id', 'data_key'))],
      unique: [['tree', 'place']],
    }),
  );
  return house;
}
