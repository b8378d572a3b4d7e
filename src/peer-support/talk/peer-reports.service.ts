import { Injectable } from '@nestjs/common';
import { Concerns, neighbours, ReportLimit } from '../../groups/index.js';
import { Blocks, type PersonaView } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Nicknames } from '../nicknames.js';
import { LinesRepository, type OpenLine } from './lines.repository.js';
import type { OwnTalk } from './talks.repository.js';
import { PeerTalks } from './talks.service.js';

/** Lines of the other one, one of which somebody wants to report. */
export interface PeerReportView {
  id: string;
  other: PersonaView;
  lines: { id: string; words: string }[];
}

const linesToChooseFrom = 30;
const beside = 2;

/** Telling the consultant of a line. They get it with the two before and the two after it, and nothing else of the talk. */
@Injectable()
export class PeerReports {
  constructor(
    private readonly talks: PeerTalks,
    private readonly lines: LinesRepository,
    private readonly concerns: Concerns,
    private readonly limit: ReportLimit,
    private readonly nicknames: Nicknames,
    private readonly blocks: Blocks,
  ) {}

  /** @throws NotHere */
  async show(actor: Actor, id: string): Promise<PeerReportView> {
    const talk = await this.talks.one(actor, id);
    const called = await this.nicknames.of([talk.other]);
    const lines = (await this.#theirs(actor, talk)).map(({ id: line, words }) => ({ id: line, words }));
    return { id: talk.id, other: called(talk.other), lines };
  }

  /** Whom it is about never learns of it. @throws EnoughReports, NotHere, OnBreak, AlreadyReportedThat */
  async report(actor: Actor, id: string, wish: { line: string; reason: string }): Promise<void> {
    await this.limit.spend(actor);
    const talk = await this.talks.one(actor, id);
    const line = (await this.#theirs(actor, talk)).find((each) => each.id === wish.line);
    const { other, body } = talk;
    if (!line || !other) throw NotHere();
    const around = neighbours(await this.lines.around(talk, line.seq, beside), line.id);
    const said = around.flatMap(({ place, side, words }) => {
      const personaId = body[side];
      return personaId ? [{ place, personaId, body: words }] : [];
    });
    await this.concerns.reportSaid(actor, { about: other, lineId: line.id, said }, wish.reason);
  }

  async #theirs(actor: Actor, talk: OwnTalk): Promise<OpenLine[]> {
    if (talk.other && (await this.blocks.hides(actor, talk.other))) return [];
    const latest = await this.lines.latest(talk, 2 * linesToChooseFrom);
    return latest.filter(({ side }) => side !== talk.side).slice(-linesToChooseFrom);
  }
}
