import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ThreadId } from '../thread/thread.entity.js';
import type { OwnKey } from './own-keys.js';
import { OwnMarks } from './own-marks.repository.js';

/** How far a reader has come in each thread. It is for them, and tells nobody that they were there. */
@Injectable()
export class Places {
  constructor(
    private readonly marks: OwnMarks,
    private readonly unit: UnitOfWork,
  ) {}

  /** By thread: the last place they have seen. Absent for what they have never opened. One read. */
  async of({ reads }: OwnKey, threads: readonly ThreadId[]): Promise<ReadonlyMap<string, number>> {
    const places = new Map<string, number>();
    if (threads.length === 0) return places;
    for (const { about, body } of await this.marks.find<{ seq: number }>('seen', reads, threads))
      places.set(about, Math.max(body.seq, places.get(about) ?? 0));
    return places;
  }

  /** In one thread: how far they have come, and whether they follow it. One read. */
  async in({ reads }: OwnKey, thread: ThreadId): Promise<{ place: number | undefined; following: boolean }> {
    const marks = await this.marks.kindsAbout(['seen', 'follow'], reads, thread);
    const places = (marks.get('seen') ?? []).map(({ body }) => (body as { seq: number }).seq);
    return { place: places.length > 0 ? Math.max(...places) : undefined, following: marks.has('follow') };
  }

  async keep({ writes }: OwnKey, thread: ThreadId, seq: number): Promise<void> {
    await this.unit.run(() => this.marks.put('seen', { owner: writes, about: thread, body: { seq } }));
  }
}
