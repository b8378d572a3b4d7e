import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../../identity/index.js';
import type { Actor } from '../../platform/http/actor.js';
import { BlogReader } from '../blog/blog.reader.js';
import { StoryReader } from '../stories/stories.reader.js';

/** What somebody has written for the library and the blog, and what they have agreed to, for themselves. */
@Injectable()
export class OwnTexts implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly blog: BlogReader,
    private readonly stories: StoryReader,
  ) {}

  onModuleInit(): void {
    this.belongings.register('library', (actor) => this.#of(actor));
  }

  async #of(actor: Actor): Promise<object> {
    const stories = await this.stories.ownWhole(actor);
    const { posts, responses } = await this.blog.own(actor);
    return {
      stories: stories.map(({ id: _id, open, ...story }) => ({ ...story, seen: open ? 'open' : 'members' })),
      posts: posts.map(({ id: _id, open, ...post }) => ({ ...post, seen: open ? 'open' : 'members' })),
      responses: responses.map(({ id: _id, postId: _post, ...response }) => response),
    };
  }
}
