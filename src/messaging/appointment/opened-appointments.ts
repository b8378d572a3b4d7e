import { Temporal } from 'temporal-polyfill';
import type { Vault } from '../../platform/crypto/vault.js';
import type { CommunityId } from '../../platform/http/actor.js';
import type { ConversationId } from '../conversation.js';
import { opened } from '../damaged.js';
import { appointmentAt } from '../sealed-words.js';
import type { AppointmentId, AppointmentTime } from './appointment.js';

interface Sealed {
  id: AppointmentId;
  conversation_id: ConversationId;
  body: Buffer;
}

/** When and how appointments are; nothing for one that was tampered with. One read for all of them. */
export async function appointmentOpener(
  vault: Vault,
  community: CommunityId,
  rows: readonly Sealed[],
): Promise<(row: Sealed) => AppointmentTime | undefined> {
  const at = (row: Sealed) => appointmentAt(community, row.conversation_id, row.id);
  const open = await vault.opener(rows.map((row) => at(row).owner));
  return (row) => {
    const { owner, place } = at(row);
    return opened('An appointment', () => JSON.parse(open(owner, place, row.body)) as AppointmentTime, undefined);
  };
}

/** Of a time on the wall of the community. */
export const momentOf = (day: string, time: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
