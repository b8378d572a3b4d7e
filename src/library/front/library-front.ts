import { Injectable } from '@nestjs/common';
import {
  BlogReader,
  type JudgedPost,
  type JudgedResponse,
  type OwnPost,
  type OwnResponse,
} from '../blog/blog.reader.js';
import { type Choice, OpennessBook } from '../openness/openness.service.js';
import { type DraftView, type EntryView, ShelfReader } from '../shelf/shelf.reader.js';
import { type JudgedStory, type OwnStory, type StoryRow, StoryReader } from '../stories/stories.reader.js';
import type { Actor, CommunityId } from '../../platform/http/actor.js';

export interface LibraryView {
  /** Whose library it is; absent while the reader has to choose. */
  community?: string | undefined;
  /** To say in links, where the reader is not of this community. */
  of?: CommunityId | undefined;
  choices: Choice[];
  articles: EntryView[];
  stories: StoryRow[];
  may: { tell: boolean; write: boolean; review: boolean };
  indexed: boolean;
}

export interface MineView {
  stories: OwnStory[];
  posts: OwnPost[];
  responses: OwnResponse[];
}

export interface WaitingView {
  review: DraftView[];
  drafts: DraftView[];
  due: DraftView[];
  stories: JudgedStory[];
  posts: JudgedPost[];
  responses: JudgedResponse[];
  hidden: EntryView[];
}

/** Puts the shelf, the stories and the blog together, for each who may see them. */
@Injectable()
export class LibraryFront {
  constructor(
    private readonly blog: BlogReader,
    private readonly openness: OpennessBook,
    private readonly shelf: ShelfReader,
    private readonly stories: StoryReader,
  ) {}

  /** A constant number of reads. */
  async of(actor: Actor | undefined, of?: string): Promise<LibraryView> {
    const { standing, choices } = await this.openness.where(actor, 'library', of);
    const nothing = { tell: false, write: false, review: false };
    if (!standing) return { choices, articles: [], stories: [], may: nothing, indexed: false };
    const role = standing.reader?.role;
    return {
      community: standing.community,
      of: standing.reader ? undefined : standing.communityId,
      choices,
      articles: await this.shelf.list(standing, 'article'),
      stories: await this.stories.list(standing),
      may: {
        tell: role === 'ServiceUser',
        write: role === 'Consultant',
        review: role !== undefined && role !== 'ServiceUser',
      },
      indexed: standing.indexed,
    };
  }

  async mine(actor: Actor): Promise<MineView> {
    return { stories: await this.stories.own(actor), ...(await this.blog.own(actor)) };
  }

  /** What members wrote is for the consultant alone; texts of staff are for all who work here. */
  async waiting(actor: Actor): Promise<WaitingView> {
    const entries = await this.shelf.waiting(actor);
    const review = entries.filter(({ may }) => may.review);
    const drafts = entries.filter(({ draft, shown, may }) => may.change && !may.review && (draft || !shown));
    const due = entries.filter(({ shown, draft, recheckOn }) => shown && !draft && recheckOn);
    const consultant = actor.role === 'Consultant';
    const sent = consultant ? await this.blog.waiting(actor) : { posts: [], responses: [] };
    return {
      review,
      drafts,
      due,
      ...sent,
      stories: consultant ? await this.stories.waiting(actor) : [],
      hidden: consultant ? await this.shelf.hidden(actor) : [],
    };
  }

  /** How many things wait for a consultant who has not looked, for their desk. */
  async count(actor: Actor): Promise<number> {
    const { review, due, stories, posts, responses } = await this.waiting(actor);
    return review.length + due.length + stories.length + posts.length + responses.length;
  }
}
