import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ProposalAppeals, ProposalReports } from '../../council/index.js';
import {
  Appeals,
  Cases,
  Doors,
  HeldPosts,
  LineAppeals,
  Measures,
  Moderation,
  Newcomers,
  Notes,
  Questions,
  ThreadReader,
} from '../../groups/index.js';
import { DeskKinds } from '../desk/desk-kinds.js';

/** What comes to the desk from the rooms. */
@Injectable()
export class RoomsKinds implements OnModuleInit {
  constructor(
    private readonly kinds: DeskKinds,
    private readonly moderation: Moderation,
    private readonly cases: Cases,
    private readonly appeals: Appeals,
    private readonly lineAppeals: LineAppeals,
    private readonly proposalAppeals: ProposalAppeals,
    private readonly proposalReports: ProposalReports,
    private readonly measures: Measures,
    private readonly held: HeldPosts,
    private readonly notes: Notes,
    private readonly doors: Doors,
    private readonly questions: Questions,
    private readonly threads: ThreadReader,
    private readonly newcomers: Newcomers,
  ) {}

  onModuleInit(): void {
    this.#whatIsWrong();
    this.#whatWaits();
    this.#whoIsAlone();
  }

  #whatIsWrong(): void {
    const { kinds } = this;
    kinds.register('report', {
      words: ['Noen har sagt fra om et innlegg', 'Somebody has reported a post'],
      urgency: 1,
      ends: 'there',
      open: async (actor) =>
        (await this.moderation.waiting(actor)).map(
          ({ postId, threadId, communityId, only, threadTitle, author, lang }) => ({
            about: postId,
            communityId,
            only,
            says: threadTitle,
            lang,
            // There the post stands with the two decisions.
            href: author.id ? `/cases/${author.id}` : `/threads/${threadId}#${postId}`,
          }),
        ),
    });
    kinds.register('proposal-report', {
      words: ['Noen har sagt fra om et forslag', 'Somebody has reported a proposal'],
      urgency: 1,
      ends: 'there',
      open: async (actor) =>
        (await this.proposalReports.waiting(actor)).map(({ id, title, lang }) => ({
          about: id,
          communityId: actor.communityId,
          says: title,
          lang,
          href: `/council/${id}`,
        })),
    });
    kinds.register('case', {
      words: ['Noen er bekymret for hva en person gjør', 'Somebody is worried about what a person does'],
      urgency: 1,
      ends: 'there',
      open: async (actor) =>
        (await this.cases.waiting(actor)).map(({ personaId, author, communityId, only }) => ({
          about: personaId,
          communityId,
          only,
          says: author.nickname,
          href: `/cases/${personaId}`,
        })),
    });
    kinds.register('appeal', {
      words: ['Noen ber deg se på noe som er skjult', 'Somebody asks you to look at what is hidden'],
      urgency: 2,
      ends: 'there',
      standsIn: true,
      open: async (actor) =>
        [
          ...(await this.appeals.waiting(actor)).map((each) => ({ ...each, href: `/appeals/${each.id}` })),
          ...(await this.lineAppeals.waiting(actor)).map((each) => ({ ...each, href: `/appeals/lines/${each.id}` })),
          ...(await this.proposalAppeals.waiting(actor)).map((each) => ({
            ...each,
            href: `/appeals/proposals/${each.id}`,
          })),
        ].map(({ id, communityId, author, href }) => ({ about: id, communityId, says: author?.nickname, href })),
    });
    kinds.register('measure-appeal', {
      words: ['Noen ber deg se på en avgjørelse', 'Somebody asks you to look at a decision'],
      urgency: 2,
      ends: 'there',
      standsIn: true,
      open: async (actor) =>
        (await this.measures.appeals(actor)).map(({ id, communityId, author }) => ({
          about: id,
          communityId,
          says: author.nickname,
          href: `/measures/${id}/answer`,
        })),
    });
  }

  #whatWaits(): void {
    const { kinds } = this;
    kinds.register('chat-note', {
      words: ['En lapp fra praten venter på at du leser den', 'A note from the chat waits for you to read it'],
      urgency: 1,
      ends: 'there',
      open: async (actor) =>
        (await this.notes.waiting(actor)).map(({ id, roomId, room }) => ({
          about: id,
          communityId: actor.communityId,
          says: room,
          // There it stands with what it says, and is put away.
          href: `/rooms/${roomId}/chat#chat-host`,
        })),
    });
    kinds.register('held', {
      words: ['Et innlegg venter på at du leser det', 'A post waits for you to read it'],
      urgency: 2,
      ends: 'there',
      open: async (actor) =>
        (await this.held.waiting(actor)).map(({ postId, threadId, threadTitle, lang }) => ({
          about: postId,
          communityId: actor.communityId,
          says: threadTitle,
          lang,
          href: `/threads/${threadId}#${postId}`,
        })),
    });
    kinds.register('door', {
      words: ['Noen spør om å komme inn i et rom', 'Somebody asks to come into a room'],
      urgency: 3,
      ends: 'there',
      open: async (actor) =>
        (await this.doors.waiting(actor)).map(({ id, name }) => ({
          about: id,
          communityId: actor.communityId,
          says: name,
          href: `/rooms/${id}/guests`,
        })),
    });
    kinds.register('question', {
      words: ['Spørsmål uten navn venter på gruppa', 'Questions without a name wait for the group'],
      urgency: 3,
      ends: 'there',
      open: async (actor) => {
        const { communityId } = actor;
        const waiting = await this.questions.count(actor);
        return waiting > 0 ? [{ about: communityId, communityId, href: '/rooms/questions' }] : [];
      },
    });
  }

  #whoIsAlone(): void {
    const { kinds } = this;
    kinds.register('thread', {
      words: ['En tråd uten svar', 'A thread without an answer'],
      urgency: 3,
      ends: 'here',
      open: async (actor) =>
        (await this.threads.unanswered(actor)).map(({ id, title, lang }) => ({
          about: id,
          communityId: actor.communityId,
          says: title,
          lang,
          href: `/threads/${id}`,
        })),
    });
    kinds.register('newcomer', {
      words: ['En ny å ønske velkommen', 'Somebody new to welcome'],
      urgency: 4,
      ends: 'here',
      open: async (actor) =>
        (await this.newcomers.of(actor)).map(({ personaId, nickname, threadId }) => ({
          about: personaId,
          communityId: actor.communityId,
          says: nickname,
          href: `/threads/${threadId}`,
        })),
    });
  }
}
