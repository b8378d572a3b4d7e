import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Belongings } from '../identity/index.js';
import type { Actor } from '../platform/http/actor.js';
import { TakenAlong } from './taken-along/taken-along.service.js';
import { OwnEarlier } from './versions/own-earlier.service.js';

/** The whole toolbox of somebody, for themselves: as in the file that is taken along, and with names where that has numbers. */
@Injectable()
export class WholeToolbox implements OnModuleInit {
  constructor(
    private readonly belongings: Belongings,
    private readonly along: TakenAlong,
    private readonly earlier: OwnEarlier,
  ) {}

  onModuleInit(): void {
    this.belongings.register('toolbox', (actor) => this.#of(actor));
  }

  async #of(actor: Actor): Promise<object> {
    const { format: _format, ...file } = (await this.along.whole(actor)).file;
    const named = <Mark extends { measure: number }>(mark: Mark) => ({
      ...mark,
      measure: file.measures[mark.measure - 1]!.name,
    });
    return {
      ...file,
      activities: file.activities.map(({ goal, rung, mark, ...rest }) => ({
        ...rest,
        ...(goal ? { goal: file.goals[goal - 1]!.title } : {}),
        ...(rung ? { rung: file.ladder![rung - 1]!.what } : {}),
        ...(mark ? { mark: named(mark) } : {}),
      })),
      diary: file.diary.map(({ marks, ...rest }) => ({ ...rest, ...(marks ? { marks: marks.map(named) } : {}) })),
      earlier: await this.earlier.of(actor),
    };
  }
}
