import { Injectable } from '@nestjs/common';
import type { CommunityId } from '../../platform/http/actor.js';

/** The meetup series of a community: the scopes of meetup names. */
export interface SeriesEntry {
  id: string;
  title: string;
}

type Source = (communityId: CommunityId) => Promise<SeriesEntry[]>;

/** Told by the feature that owns the series; identity knows neither it nor what a series is. */
@Injectable()
export class SeriesBook {
  #source: Source = () => Promise.resolve([]);

  register(source: Source): void {
    this.#source = source;
  }

  of(communityId: CommunityId): Promise<SeriesEntry[]> {
    return this.#source(communityId);
  }
}
