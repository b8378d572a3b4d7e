import { Injectable } from '@nestjs/common';
import type { MeetupFaceId } from '../../identity/index.js';
import { type Place, Vault } from '../../platform/crypto/vault.js';
import type { Actor } from '../../platform/http/actor.js';
import { planOwner } from '../first-time-plans.service.js';

interface Answer {
  id: string;
  faceId: MeetupFaceId;
}

const phonePlace = ({ communityId }: Pick<Actor, 'communityId'>, row: string): Place => ({
  community: communityId,
  table: 'rsvp',
  row,
  column: 'phone',
});

/**
 * Numbers that people left with one answer, to be rung if that meetup is moved or called off. They are no part of anybody's
 * contact details, are shown to the host then and only then, and go with the meetup.
 */
@Injectable()
export class Phones {
  constructor(private readonly vault: Vault) {}

  /** Inside a unit of work. Nothing for nothing. */
  async seal(
    actor: Pick<Actor, 'communityId'>,
    { id, faceId }: Answer,
    phone: string | undefined,
  ): Promise<Buffer | null> {
    return phone ? this.vault.seal(planOwner(faceId), phonePlace(actor, id), phone) : null;
  }

  /** For the one who left it, and for the host when it is needed. One read for all. */
  async opener(actor: Actor, rows: readonly { face_id: MeetupFaceId; phone: Buffer | null }[]) {
    const open = await this.vault.opener(rows.filter(({ phone }) => phone).map((row) => planOwner(row.face_id)));
    return (row: { rsvp_id: string; face_id: MeetupFaceId; phone: Buffer | null }): string | undefined =>
      row.phone ? open(planOwner(row.face_id), phonePlace(actor, row.rsvp_id), row.phone) : undefined;
  }
}
