import { Injectable } from '@nestjs/common';
import type { PersonaId } from '../../identity/index.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { Read } from '../../platform/database/read.js';
import { sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Hub } from '../../platform/realtime/hub.js';
import type { ThreadId } from '../thread/thread.entity.js';
import { tidyWord } from './muted-words.js';
import { type OwnKey, OwnKeys, personaKey } from './own-keys.js';
import { OwnMarks } from './own-marks.repository.js';
import { OwnMute, StaffNotMuted, TooManyMutes } from './own.problems.js';

export const mutedKinds = ['person', 'thread', 'word'] as const;
export type MutedKind = (typeof mutedKinds)[number];

/** What a reader has muted, by id and by word. */
export interface Muted {
  people: PersonaId[];
  threads: ThreadId[];
  words: string[];
}

interface MuteBody {
  kind: MutedKind;
  what: string;
}

type Reader = Pick<Actor, 'accountId' | 'communityId' | 'role'>;

const none: Muted = { people: [], threads: [], words: [] };
const most = 300;
const aboutOf = ({ kind, what }: MuteBody) => `${kind} ${what}`;

/**
 * Who, which thread, which word somebody does not want to meet for now. It is softer than a block: nothing else changes, and only
 * the reader knows. The consultant mutes nobody: they have to see all of it.
 */
@Injectable()
export class Mutes {
  constructor(
    private readonly marks: OwnMarks,
    private readonly keys: OwnKeys,
    private readonly hub: Hub,
    private readonly keyring: Keyring,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
  ) {}

  /** One read, and one for whose they are unless the caller knows. */
  async of(actor: Reader, key?: OwnKey): Promise<Muted> {
    if (actor.role !== 'ServiceUser') return none;
    const { reads } = key ?? (await this.keys.of(actor));
    const marks = await this.marks.of<MuteBody>('mute', reads);
    const all = (kind: MutedKind) => [
      ...new Set(marks.filter(({ body }) => body.kind === kind).map(({ body }) => body.what)),
    ];
    return { people: all('person') as PersonaId[], threads: all('thread') as ThreadId[], words: all('word').sort() };
  }

  /** Whose words stand here is asked by the caller. @throws NotHere, StaffNotMuted, OwnMute, TooManyMutes */
  async person(actor: Actor, id: PersonaId): Promise<void> {
    const row = await this.read.one<{ staff: unknown }>(
      sql`select staff from persona where id = ${id} and community_id = ${actor.communityId} and gone = ${false}`,
    );
    if (!row) throw NotHere();
    if (row.staff) throw StaffNotMuted();
    if ((await this.keys.of(actor)).persona === id) throw OwnMute();
    await this.#mute(actor, { kind: 'person', what: id });
  }

  /** Whether the reader gets the thread at all is asked by the caller. @throws TooManyMutes */
  thread(actor: Actor, id: ThreadId): Promise<void> {
    return this.#mute(actor, { kind: 'thread', what: id });
  }

  /** A word, or a few that stand together. @throws TooManyMutes */
  async word(actor: Actor, word: string): Promise<void> {
    const what = tidyWord(word);
    if (what) await this.#mute(actor, { kind: 'word', what });
  }

  /** Nothing happens if it was not muted. */
  async undo(actor: Actor, kind: MutedKind, what: string): Promise<void> {
    const { reads } = await this.keys.of(actor);
    await this.unit.run(async () => {
      await this.marks.remove('mute', reads, aboutOf({ kind, what }));
      this.#changed(actor);
    });
  }

  /** Of these faces, who has muted one of the writers or, if it is given, the thread. One read. */
  async leaveOut(faces: readonly PersonaId[], writers: readonly PersonaId[], thread?: ThreadId): Promise<Set<string>> {
    const about = [
      ...writers.map((what) => aboutOf({ kind: 'person', what })),
      ...(thread ? [aboutOf({ kind: 'thread', what: thread })] : []),
    ];
    const marks = await this.marks.find('mute', faces.map(personaKey), about);
    return new Set(faces.filter((face) => marks.some(({ owner }) => owner === personaKey(face))));
  }

  /** Tells when that changes, in whichever process. @returns how to stop. */
  watch(actor: Pick<Actor, 'accountId'>, changed: () => void): () => void {
    return this.hub.subscribe(this.#topic(actor), changed);
  }

  async #mute(actor: Actor, body: MuteBody): Promise<void> {
    const { writes, reads } = await this.keys.of(actor);
    await this.unit.run(async () => {
      if ((await this.marks.of('mute', reads)).length >= most) throw TooManyMutes();
      await this.marks.put('mute', { owner: writes, about: aboutOf(body), body });
      this.#changed(actor);
    });
  }

  #changed(actor: Actor): void {
    this.unit.afterCommit(() => this.hub.publish(this.#topic(actor)));
  }

  /** Of the account a fingerprint: on its way between processes a topic can be read. */
  #topic({ accountId }: Pick<Actor, 'accountId'>): string {
    return `mutes ${this.keyring.fingerprint('mutes', accountId)}`;
  }
}
