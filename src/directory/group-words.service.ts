import { Injectable } from '@nestjs/common';
import { Blocks, butNot, NicknameGivenUp, PersonaLeft, type PersonaId, Personas } from '../identity/index.js';
import { type Place, Vault } from '../platform/crypto/vault.js';
import { Read } from '../platform/database/read.js';
import { sql } from '../platform/database/sql.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { During } from '../platform/events/events.js';
import type { Actor, CommunityId } from '../platform/http/actor.js';
import { NotHere } from '../platform/problems/common.problems.js';
import { Random } from '../platform/time/random.js';
import type { ChecksView, GroupWordView, LocalGroupId } from './directory.views.js';
import { GroupWord } from './group-word.entity.js';

interface Row {
  id: string;
  nickname: string;
  community_id: CommunityId;
  words: Buffer;
  title: string;
}

const wordOwner = (id: string): string => `group-word:${id}`;
const place = (community: CommunityId, row: string): Place => ({
  community,
  table: 'group_word',
  row,
  column: 'words',
});

/** What it is really like somewhere, from people who went. Read by a consultant of theirs before it shows. */
@Injectable()
export class GroupWords {
  constructor(
    private readonly blocks: Blocks,
    private readonly personas: Personas,
    private readonly vault: Vault,
    private readonly unit: UnitOfWork,
    private readonly read: Read,
    private readonly random: Random,
  ) {}

  /** What shows. The nickname is told to the writer's own community alone: to anybody else it is somebody who went. A constant number of reads. */
  async of(actor: Actor | undefined, groupId: LocalGroupId): Promise<GroupWordView[]> {
    // Among their own, nobody reads whom they have blocked. To anybody else nothing says who wrote, and so no gap may either.
    const hidden = actor && knows(actor) ? await this.blocks.hidden(actor) : [];
    const rows = await this.#rows(
      sql`w.group_id = ${groupId} and w.shown = ${true} ${butNot(sql`w.persona_id`, hidden)}`,
    );
    return this.#open(rows).then((all) =>
      all.map(({ row, words }) => ({
        id: row.id,
        words,
        ...(actor && actor.communityId === row.community_id && knows(actor) ? { nickname: row.nickname } : {}),
      })),
    );
  }

  /** Those of the actor's community that nobody has read yet. */
  async waiting(actor: Actor): Promise<ChecksView['words']> {
    const rows = await this.#rows(sql`w.shown = ${false} and p.community_id = ${actor.communityId}`);
    return (await this.#open(rows)).map(({ row, words }) => ({
      id: row.id,
      words,
      nickname: row.nickname,
      group: row.title,
    }));
  }

  /** One's own, for the file of everything. */
  async own(actor: Actor): Promise<{ group: string; words: string }[]> {
    const persona = await this.personas.idOf(actor);
    if (!persona) return [];
    const rows = await this.#rows(sql`w.persona_id = ${persona}`);
    return (await this.#open(rows)).map(({ row, words }) => ({ group: row.title, words }));
  }

  async hasSent(actor: Actor, groupId: LocalGroupId): Promise<boolean> {
    const personaId = await this.personas.idOf(actor);
    const found = await this.read.one(
      sql`select id from group_word where persona_id = ${personaId ?? null} and group_id = ${groupId}`,
    );
    return found !== undefined;
  }

  /** @throws NicknameFirst and its like */
  async write(actor: Actor, groupId: LocalGroupId, words: string): Promise<void> {
    const personaId = await this.personas.require(actor);
    await this.unit.run(async () => {
      const { manager } = this.unit;
      const before = await manager.findOneBy(GroupWord, { groupId, personaId });
      // What was changed is read anew, under another id: whoever has the words of before on the screen lets nothing else through.
      if (before) await this.#forget([before.id]);
      const id = this.random.id(`group-word ${personaId}`);
      const sealed = await this.vault.seal(wordOwner(id), place(actor.communityId, id), words);
      await manager.insert(GroupWord, { id, groupId, personaId, words: sealed, shown: false });
    });
  }

  /** @throws NotHere */
  async check(actor: Actor, id: string, answer: 'show' | 'remove'): Promise<void> {
    if (actor.role !== 'Consultant') throw NotHere();
    if (!(await this.waiting(actor)).some((word) => word.id === id)) throw NotHere();
    await this.unit.run(async () => {
      if (answer === 'show') await this.unit.manager.update(GroupWord, { id }, { shown: true });
      else await this.#forget([id]);
    });
  }

  @During(PersonaLeft)
  left({ personaId }: PersonaLeft): Promise<void> {
    return this.#forgetOf(personaId);
  }

  @During(NicknameGivenUp)
  givenUp({ personaId }: NicknameGivenUp): Promise<void> {
    return this.#forgetOf(personaId);
  }

  /** Inside a unit of work. */
  async forgetGroup(groupId: LocalGroupId): Promise<void> {
    const found = await this.unit.manager.findBy(GroupWord, { groupId });
    await this.#forget(found.map(({ id }) => id));
  }

  async #forgetOf(personaId: PersonaId): Promise<void> {
    const found = await this.unit.manager.findBy(GroupWord, { personaId });
    await this.#forget(found.map(({ id }) => id));
  }

  async #forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.unit.manager.delete(GroupWord, { id });
      await this.vault.destroy(wordOwner(id));
    }
  }

  #rows(where: ReturnType<typeof sql>): Promise<Row[]> {
    return this.read.all<Row>(sql`
      select w.id, p.nickname, p.community_id, w.words, g.name as title
      from group_word w join persona p on p.id = w.persona_id join local_group g on g.id = w.group_id
      where ${where} and p.gone = ${false} order by w.id limit 200`);
  }

  async #open(rows: readonly Row[]): Promise<{ row: Row; words: string }[]> {
    const open = await this.vault.opener(rows.map(({ id }) => wordOwner(id)));
    return rows.map((row) => ({ row, words: open(wordOwner(row.id), place(row.community_id, row.id), row.words) }));
  }
}

/** Providers and coordinators have no way to a nickname. */
const knows = ({ role }: Actor): boolean => role === 'ServiceUser' || role === 'Consultant';
