import { Injectable } from '@nestjs/common';
import type { CommunityId } from '../../platform/http/actor.js';
import type { PersonaId } from '../face/faces.js';

type Source = (communityId: CommunityId, postId: string) => Promise<PersonaId | undefined>;

/**
 * Who wrote a post, by its id: whoever is gone shows no id of their own, and the consultant may have to ask all the same.
 * Told by the feature that owns the posts; identity knows neither it nor what a post is.
 */
@Injectable()
export class WriterBook {
  #source: Source = () => Promise.resolve(undefined);

  register(source: Source): void {
    this.#source = source;
  }

  of(communityId: CommunityId, postId: string): Promise<PersonaId | undefined> {
    return this.#source(communityId, postId);
  }
}
