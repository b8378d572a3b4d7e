import { Injectable } from '@nestjs/common';
import { Communities, type DutyView, type HelpView } from '../communities/index.js';
import { Staff } from '../identity/index.js';
import type { Actor } from '../platform/http/actor.js';
import { OwnPages, type OwnPageView, QuietMode, Values } from '../toolbox/index.js';

export interface QuietView {
  kind: 'quiet';
  /** Whether it stands in the place of Today. */
  on: boolean;
  matters: string | undefined;
  /** The parts of one's plan that say what to do now. */
  plan: OwnPageView[];
  consultant: string | undefined;
  duty: DutyView;
  help: HelpView[];
}

/** What one needs in the middle of it; the whole plan is one press away. */
const now = ['can', 'places', 'ask', 'care'];

/** The quiet page: what matters, what one can do, somebody to talk to, and nothing else. */
@Injectable()
export class Quiet {
  constructor(
    private readonly communities: Communities,
    private readonly pages: OwnPages,
    private readonly mode: QuietMode,
    private readonly staff: Staff,
    private readonly values: Values,
  ) {}

  isOn(actor: Actor): Promise<boolean> {
    return this.mode.isOn(actor);
  }

  async of(actor: Actor): Promise<QuietView> {
    return {
      kind: 'quiet',
      on: await this.mode.isOn(actor),
      matters: await this.values.of(actor),
      plan: (await this.pages.of(actor, 'plan')).filter(({ page }) => now.includes(page)),
      consultant: (await this.staff.consultants(actor.communityId))[0]?.name,
      duty: await this.communities.duty(actor.communityId),
      help: await this.communities.help(actor.communityId),
    };
  }

  turn(actor: Actor, on: boolean): Promise<void> {
    return this.mode.turn(actor, on);
  }
}
