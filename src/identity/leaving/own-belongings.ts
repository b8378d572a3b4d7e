import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/http/actor.js';
import { Accounts } from '../account/accounts.service.js';
import { Contacts } from '../account/contact.service.js';
import { Photos } from '../account/photos.service.js';
import { Apart } from '../apart/apart.service.js';
import { Blocks } from '../block/blocks.service.js';
import { OwnFacesBook } from '../face/own-faces.service.js';
import { LookUps } from '../look-up/look-ups.service.js';
import { Reveals } from '../reveal/reveals.service.js';
import { Absences } from './absences.service.js';
import { Belongings } from './belongings.js';

/** What identity keeps of somebody: their faces, what they show to whom, and who has looked. */
@Injectable()
export class OwnBelongings implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly accounts: Accounts,
    private readonly contacts: Contacts,
    private readonly photos: Photos,
    private readonly faces: OwnFacesBook,
    private readonly reveals: Reveals,
    private readonly blocks: Blocks,
    private readonly apart: Apart,
    private readonly lookUps: LookUps,
    private readonly absences: Absences,
  ) {}

  onModuleInit(): void {
    this.belongings.register('account', (actor) => this.#account(actor));
    this.belongings.register('people', (actor) => this.#people(actor));
    this.belongings.register('whoHasLooked', (actor) => this.lookUps.about(actor));
  }

  async #account(actor: Actor): Promise<object> {
    const { persona, meetup } = await this.faces.of(actor);
    const photo = await this.photos.of(actor.accountId);
    return {
      ...(await this.accounts.own(actor.accountId)),
      language: actor.lang,
      community: actor.community,
      contact: await this.contacts.of(actor.accountId),
      photo: photo && `data:image/jpeg;base64,${photo.toString('base64')}`,
      nickname: persona?.view.nickname,
      picture: persona?.view.picture,
      meetupNames: meetup.map(({ name, series }) => ({ name, series })),
      breakUntil: (await this.absences.of(actor))?.until,
    };
  }

  async #people(actor: Actor): Promise<object> {
    const shown = (await this.reveals.people(actor)).map(({ called, context, rungs, sight }) => ({
      called,
      knownFrom: context,
      rungs: rungs.filter(({ state }) => state !== 'hidden'),
      shows: { ...sight, nickname: typeof sight.nickname === 'object' ? sight.nickname.nickname : undefined },
    }));
    const blocked = (await this.blocks.list(actor)).map(({ kind, called }) => ({ kind, called }));
    const notToMeet = (await this.apart.list(actor)).map(({ text }) => text);
    return { shown, blocked, notToMeet };
  }
}
