import type { AccountId } from '../platform/http/actor.js';

/** Somebody has deleted all of their toolbox. What was let out of it by its items has nothing to lead to any more. */
export class ToolboxEmptied {
  constructor(readonly accountId: AccountId) {}
}
