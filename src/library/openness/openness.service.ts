import { Injectable } from '@nestjs/common';
import { lockOne } from '../../platform/database/lock.js';
import { Read } from '../../platform/database/read.js';
import { type Sql, sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';
import { FactsFirst } from '../library.problems.js';
import { Openness } from './openness.entity.js';

export type OpennessSettings = Omit<Openness, 'communityId'>;

/** A community as somebody reads it: as one of its own, or from the outside. */
export interface Standing {
  communityId: CommunityId;
  community: string;
  zone: string;
  /** Who reads, if they belong here. */
  reader?: Actor | undefined;
  /** Search engines may list the page. */
  indexed: boolean;
}

export interface Choice {
  id: CommunityId;
  name: string;
}

/** Where somebody reads, or among which communities they may choose. */
export interface Where {
  standing?: Standing | undefined;
  choices: Choice[];
}

export interface NearYou {
  name: string;
  about: { nb: string; en: string };
  district: string;
  wayIn: { nb: string; en: string };
  library: CommunityId | undefined;
  blog: CommunityId | undefined;
}

const closed: OpennessSettings = {
  library: false,
  blog: false,
  indexed: false,
  listed: false,
  aboutNb: '',
  aboutEn: '',
  district: '',
  wayInNb: '',
  wayInEn: '',
};

interface Row {
  id: CommunityId;
  name: string;
  zone: string;
  indexed: unknown;
}

/** What a community shows to the world: nothing, until its coordinator says otherwise. Turning it off works at the next request. */
@Injectable()
export class OpennessBook {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  async settings({ communityId }: Pick<Actor, 'communityId'>): Promise<OpennessSettings> {
    const row = await this.read.one<Record<string, unknown>>(sql`
      select library, blog, indexed, listed, about_nb, about_en, district, way_in_nb, way_in_en
      from openness where community_id = ${communityId}`);
    if (!row) return closed;
    return {
      library: Boolean(row['library']),
      blog: Boolean(row['blog']),
      indexed: Boolean(row['indexed']),
      listed: Boolean(row['listed']),
      aboutNb: String(row['about_nb']),
      aboutEn: String(row['about_en']),
      district: String(row['district']),
      wayInNb: String(row['way_in_nb']),
      wayInEn: String(row['way_in_en']),
    };
  }

  /** @throws FactsFirst: a line that says nothing helps nobody find the way */
  async set({ communityId }: Pick<Actor, 'communityId'>, wish: OpennessSettings): Promise<void> {
    const { aboutNb, aboutEn, district, wayInNb, wayInEn } = wish;
    if (wish.listed && ![aboutNb, aboutEn, district, wayInNb, wayInEn].every(Boolean)) throw FactsFirst();
    await this.unit.run(async () => {
      const { manager } = this.unit;
      if (await lockOne(manager, Openness, { communityId })) await manager.update(Openness, { communityId }, wish);
      else await manager.insert(Openness, { communityId, ...wish });
    });
  }

  /**
   * Where somebody reads. One's own community unless another one is named; from the outside only what is open. Whoever has to
   * set up a second factor first is a stranger until then.
   */
  async where(actor: Actor | undefined, what: 'library' | 'blog', of?: string): Promise<Where> {
    const reader = insider(actor);
    if (reader && (!of || of === reader.communityId)) {
      const { communityId, community, zone } = reader;
      return { standing: { communityId, community, zone, reader, indexed: false }, choices: [] };
    }
    const open = await this.#open(what);
    const chosen = of ? open.find(({ id }) => id === of) : open.length === 1 ? open[0] : undefined;
    const choices = open.map(({ id, name }) => ({ id, name }));
    if (!chosen) return { choices };
    const { id: communityId, name: community, zone, indexed } = chosen;
    return { standing: { communityId, community, zone, indexed: !reader && Boolean(indexed) }, choices };
  }

  /** Whether search engines may list a page that is open: its community says so. */
  async isIndexed(table: 'shelf_entry' | 'story' | 'blog_post', id: string): Promise<boolean> {
    const owner = {
      shelf_entry: sql`select community_id from shelf_entry where id = ${id}`,
      story: sql`select community_id from story where id = ${id}`,
      blog_post: sql`select community_id from blog_post where id = ${id}`,
    }[table];
    const row = await this.read.one<{ indexed: unknown }>(
      sql`select indexed from openness where community_id = (${owner})`,
    );
    return Boolean(row?.indexed);
  }

  /** Communities that chose to be listed. */
  async nearYou(): Promise<NearYou[]> {
    const rows = await this.read.all<Record<string, string> & { id: CommunityId }>(sql`
      select c.id, c.name, o.about_nb, o.about_en, o.district, o.way_in_nb, o.way_in_en,
        case when o.library = ${true} then 1 else 0 end as library, case when o.blog = ${true} then 1 else 0 end as blog
      from openness o join community c on c.id = o.community_id where o.listed = ${true} order by c.name, c.id`);
    return rows.map((row) => ({
      name: row['name']!,
      about: { nb: row['about_nb']!, en: row['about_en']! },
      district: row['district']!,
      wayIn: { nb: row['way_in_nb']!, en: row['way_in_en']! },
      library: Number(row['library']) ? row.id : undefined,
      blog: Number(row['blog']) ? row.id : undefined,
    }));
  }

  #open(what: 'library' | 'blog'): Promise<Row[]> {
    const on = what === 'library' ? sql`o.library = ${true}` : sql`o.blog = ${true}`;
    return this.read.all<Row>(sql`
      select c.id, c.name, c.zone, o.indexed from openness o join community c on c.id = o.community_id
      where ${on} order by c.name, c.id`);
  }
}

/** The reader as one of their community, or nobody. */
export const insider = (actor: Actor | undefined): Actor | undefined => (actor?.factorDue ? undefined : actor);

/** For read models: that the community in this column shows its library, or its blog, to the world. */
export const openTo = (what: 'library' | 'blog', column: Sql): Sql =>
  what === 'library'
    ? sql`exists (select 1 from openness o where o.community_id = ${column} and o.library = ${true})`
    : sql`exists (select 1 from openness o where o.community_id = ${column} and o.blog = ${true})`;
