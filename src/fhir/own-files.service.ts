import { Injectable } from '@nestjs/common';
import { AppointmentRecords, type ConversationId, ConversationRecords } from '../messaging/index.js';
import type { Actor } from '../platform/http/actor.js';
import { Clock } from '../platform/time/clock.js';
import { Random } from '../platform/time/random.js';
import { OwnPages, ownPageText, refOf, SharedRecords, TakenAlong } from '../toolbox/index.js';
import { appointment } from './appointments.js';
import { type Bundle, collection, entry } from './bundle.js';
import { pageOfPlan, weekPlan } from './care-plans.js';
import { conversation, letter } from './communications.js';
import { consent } from './consents.js';
import { ownGoal } from './goals.js';
import { fileNames } from './names.js';
import { patient, practitioner } from './people.js';
import type { Names } from './resource.js';

/** What one is called inside a file that has no name of theirs. */
const oneself = 'self';

/** A person's own things as FHIR, to save and to give to whoever they choose. */
@Injectable()
export class OwnFiles {
  constructor(
    private readonly conversations: ConversationRecords,
    private readonly appointments: AppointmentRecords,
    private readonly along: TakenAlong,
    private readonly pages: OwnPages,
    private readonly shared: SharedRecords,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** One conversation, both sides of it, under the care name. @throws NotHere */
  async conversation(actor: Actor, id: ConversationId): Promise<Bundle> {
    const record = await this.conversations.own(actor, id);
    const names = this.#names(actor);
    const appointments = await this.appointments.own(actor, id);
    const writers = record.letters.flatMap(({ by }) => (by ? [by] : []));
    const providers = [record.provider, ...writers, ...appointments.map(({ provider }) => provider)];
    return this.#bundle([
      entry(names, record.person.id, patient(names, record.person)),
      ...providers.map((each) => entry(names, each.id, practitioner(names, each))),
      entry(names, record.id, conversation(names, record, actor.lang)),
      ...record.letters.map((each) => entry(names, each.id, letter(names, record, each, actor.lang))),
      ...appointments.map((each) => entry(names, each.id, appointment(names, each))),
    ]);
  }

  /** Goals, what is planned, the plan for hard days, and with which providers something is shared. It has no name of the person's. */
  async toolbox(actor: Actor): Promise<Bundle> {
    const names = this.#names(actor);
    const { file, goals } = await this.along.whole(actor);
    const { lang, zone } = actor;
    const whose = (id: string) => ({ id, patient: oneself });
    const pages = await this.pages.of(actor, 'plan');
    const plans = pages.map((page) => ({ key: refOf('plan', page.page), text: ownPageText(page, lang) }));
    const there = new Map([
      ...goals.map((id) => [refOf('goal', id), names.reference('Goal', id)] as const),
      ...plans.map(({ key }) => [key, names.reference('CarePlan', key)] as const),
    ]);
    const shared = await this.shared.own(actor);
    return this.#bundle([
      entry(names, oneself, patient(names, { id: oneself })),
      ...file.goals.map((goal, n) => entry(names, goals[n]!, ownGoal(names, whose(goals[n]!), goal, lang))),
      ...(file.activities.length > 0
        ? [entry(names, 'week', weekPlan(names, whose('week'), file.activities, goals, { lang, zone }))]
        : []),
      ...plans.map(({ key, text }) => entry(names, key, pageOfPlan(names, whose(key), text))),
      ...shared.map(({ provider }) => entry(names, provider.id, practitioner(names, provider))),
      ...shared.map(({ id, ref, title, kind, provider, since, until }) => {
        const thing = there.get(ref) ?? { display: title ?? kind };
        return entry(names, id, consent(names, { id, patient: oneself, provider: provider.id, since, until, thing }));
      }),
    ]);
  }

  #names({ accountId }: Actor): Names {
    return fileNames(this.random, accountId);
  }

  #bundle(entries: Parameters<typeof collection>[0]): Bundle {
    return collection(entries, this.clock.now().toString({ smallestUnit: 'second' }));
  }
}
