import { Injectable } from '@nestjs/common';
import { Communities, type DutyView } from '../../communities/index.js';
import { type PersonaId, Personas, Staff } from '../../identity/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { WroteAtNight } from '../groups.events.js';
import { Listeners } from '../own/listeners.service.js';
import { OwnKeys, personaKey, personaOf } from '../own/own-keys.js';
import { OwnMarks } from '../own/own-marks.repository.js';
import type { ThreadId } from '../thread/thread.entity.js';

/** Who comes, and when. The same for everybody. */
export interface WhoComes {
  duty: DutyView;
  /** First name of the consultant. */
  consultant?: string | undefined;
}

/** Somebody writes at two, and nobody is on duty: what the pages can say honestly, and who may be told. */
@Injectable()
export class Night {
  constructor(
    private readonly communities: Communities,
    private readonly staff: Staff,
    private readonly marks: OwnMarks,
    private readonly keys: OwnKeys,
    private readonly listeners: Listeners,
    private readonly personas: Personas,
    private readonly events: Events,
    private readonly unit: UnitOfWork,
  ) {}

  async whoComes({ communityId }: Pick<Actor, 'communityId'>): Promise<WhoComes> {
    return {
      duty: await this.communities.duty(communityId),
      consultant: (await this.staff.consultants(communityId))[0]?.name,
    };
  }

  /** Whether the actor has asked to be told. */
  async isListening(actor: Actor): Promise<boolean> {
    return (await this.marks.find('night', (await this.keys.of(actor)).reads, [actor.communityId])).length > 0;
  }

  /** @throws NicknameFirst, OnBreak */
  async listen(actor: Actor, on: boolean): Promise<void> {
    const owner = personaKey(await this.personas.require(actor));
    const about = actor.communityId;
    await this.unit.run(() =>
      on ? this.marks.put('night', { owner, about, body: {} }) : this.marks.remove('night', [owner], about),
    );
  }

  /** A thread has begun, whatever it is for: who is awake and says hello waits for somebody too. Inside its unit of work. */
  async began(actor: Actor, thread: { id: ThreadId; by: PersonaId }): Promise<void> {
    if ((await this.communities.duty(actor.communityId)).onDuty) return;
    const wish = (await this.marks.about('night', actor.communityId)).flatMap(({ owner }) => personaOf(owner) ?? []);
    const listeners = await this.listeners.among(wish, [thread.by], thread.id);
    if (listeners.length > 0) await this.events.record(new WroteAtNight(thread.id, listeners));
  }
}
