import { Injectable } from '@nestjs/common';
import { Communities } from '../../communities/index.js';
import { Staff } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Clock } from '../../platform/time/clock.js';
import { Random } from '../../platform/time/random.js';
import type { PlaceView } from '../meetups.views.js';
import { redrawn } from './picture.js';
import { EnoughPictures } from './venue.problems.js';
import {
  type Checked,
  fromOutside,
  type SheetView,
  type VenueBasics,
  type VenueFacts,
  type VenuePageView,
  type VenuePhotoId,
  type VenuePhotoView,
  type VenuesView,
} from './venue.js';
import { VenuePhoto, VenueSheet } from './venue-sheet.entity.js';

const photosAtMost = 8;

const owner = (venueId: string) => `venue:${venueId}`;
const spot = (actor: Pick<Actor, 'communityId'>, row: VenuePhotoId, column: 'caption' | 'image'): Place => ({
  community: actor.communityId,
  table: 'venue_photo',
  row,
  column,
});

interface SheetRow {
  facts: string;
  checked_by: string | null;
  checked_on: string | null;
}

const checkedIn = (row: Omit<SheetRow, 'facts'> | undefined): { checked?: Checked } =>
  row?.checked_by && row.checked_on ? { checked: { by: row.checked_by, on: row.checked_on } } : {};

/** What somebody who has never been in a house needs to know of it. Whether they may know is decided by the caller. */
@Injectable()
export class VenueSheets {
  constructor(
    private readonly communities: Communities,
    private readonly staff: Staff,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** The houses of the community, for its consultants. */
  async list(actor: Actor): Promise<VenuesView> {
    const rows = await this.read.all<{ id: string; name: string; district: string } & Omit<SheetRow, 'facts'>>(sql`
      select v.id, v.name, v.district, s.checked_by, s.checked_on from venue v left join venue_sheet s on s.venue_id = v.id
      where v.community_id = ${actor.communityId} and v.online = ${false} order by v.name, v.id`);
    return { venues: rows.map((row) => ({ id: row.id, name: row.name, district: row.district, ...checkedIn(row) })) };
  }

  /** @throws NotHere for a house of another community */
  async page(actor: Actor, id: string): Promise<VenuePageView> {
    const venue = await this.communities.venue(id, actor.communityId);
    if (!venue) throw NotHere();
    return { ...venue, sheet: await this.#sheet(actor, id, true) };
  }

  /** The place of a meetup with what the sheet says: all of it where the address is told, else what is for everybody. Nothing where there is no house. */
  async beside(actor: Actor, venueId: string, place: PlaceView | undefined): Promise<PlaceView | undefined> {
    if (!place) return undefined;
    const inside = place.address !== undefined;
    const sheet = await this.#sheet(actor, venueId, inside);
    return { ...place, sheet: inside ? sheet : fromOutside(sheet) };
  }

  /** Writes the sheet. `seen` says that its writer has been there to look. @throws NotHere */
  async write(
    actor: Actor,
    id: string,
    { door, travel, access, quiet }: VenueBasics,
    facts: VenueFacts,
    seen: boolean,
  ): Promise<void> {
    const writer = await this.staff.one(actor.membershipId);
    await this.unit.run(async () => {
      if (!(await this.communities.tellOfVenue(id, actor.communityId, { door, travel, access, quiet })))
        throw NotHere();
      const checkedOn = this.clock.now().toZonedDateTimeISO(actor.zone).toPlainDate().toString();
      const checked = seen && writer ? { checkedBy: writer.name, checkedOn } : {};
      const { affected } = await this.unit.manager.update(VenueSheet, { venueId: id }, { facts, ...checked });
      if (affected === 0)
        await this.unit.manager.insert(VenueSheet, {
          venueId: id,
          facts,
          checkedBy: null,
          checkedOn: null,
          ...checked,
        });
    });
  }

  /** @throws NotHere, NotAPicture, EnoughPictures */
  async addPhoto(actor: Actor, id: string, caption: string, bytes: Uint8Array): Promise<void> {
    if (!(await this.communities.venue(id, actor.communityId))) throw NotHere();
    const image = await redrawn(bytes);
    await this.unit.run(async () => {
      const there = await this.unit.manager.find(VenuePhoto, {
        where: { venueId: id },
        select: { id: true, place: true },
      });
      if (there.length >= photosAtMost) throw EnoughPictures();
      const photo = this.random.id<VenuePhotoId>(`venue-photo ${id}`);
      await this.unit.manager.insert(VenuePhoto, {
        id: photo,
        venueId: id,
        place: Math.max(0, ...there.map(({ place }) => place)) + 1,
        caption: await this.vault.seal(owner(id), spot(actor, photo, 'caption'), caption),
        image: await this.vault.sealFile(owner(id), spot(actor, photo, 'image'), image),
      });
    });
  }

  /** @throws NotHere */
  async removePhoto(actor: Actor, id: string, photo: VenuePhotoId): Promise<void> {
    if (!(await this.communities.venue(id, actor.communityId))) throw NotHere();
    await this.unit.run(async () => {
      const { affected } = await this.unit.manager.delete(VenuePhoto, { id: photo, venueId: id });
      if (affected === 0) throw NotHere();
    });
  }

  /** A JPEG of this house of the actor's community. Whether they may see it is decided by the caller. @throws NotHere */
  async photo(actor: Actor, id: string, photo: VenuePhotoId): Promise<Buffer> {
    const row = await this.read.one<{ image: Buffer }>(sql`
      select p.image from venue_photo p join venue v on v.id = p.venue_id
      where p.id = ${photo} and p.venue_id = ${id} and v.community_id = ${actor.communityId}`);
    if (!row) throw NotHere();
    return (await this.vault.fileOpener(owner(id)))(spot(actor, photo, 'image'), row.image);
  }

  async #sheet(actor: Actor, id: string, withPhotos: boolean): Promise<SheetView> {
    const row = await this.read.one<SheetRow>(
      sql`select facts, checked_by, checked_on from venue_sheet where venue_id = ${id}`,
    );
    const facts = row ? (JSON.parse(row.facts) as VenueFacts) : {};
    return { facts, ...checkedIn(row), ...(withPhotos ? { photos: await this.#photos(actor, id) } : {}) };
  }

  async #photos(actor: Actor, id: string): Promise<VenuePhotoView[]> {
    const rows = await this.read.all<{ id: VenuePhotoId; caption: Buffer }>(
      sql`select id, caption from venue_photo where venue_id = ${id} order by place`,
    );
    if (rows.length === 0) return [];
    const open = await this.vault.opener([owner(id)]);
    return rows.map((row) => ({ id: row.id, caption: open(owner(id), spot(actor, row.id, 'caption'), row.caption) }));
  }
}
