import type { Place } from '../../platform/crypto/vault.js';
import type { Actor } from '../../platform/http/actor.js';

/** Whose the note of a meetup is: the meetup's, under a key of its own. */
export const noteOwner = (id: string): string => `meetup:${id}`;

/** Where it is kept. */
export const notePlace = ({ communityId }: Pick<Actor, 'communityId'>, row: string): Place => ({
  community: communityId,
  table: 'meetup_day',
  row,
  column: 'note',
});
