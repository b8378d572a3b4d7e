import { Injectable } from '@nestjs/common';
import { type Place, Vault } from '../platform/crypto/vault.js';
import type { Actor } from '../platform/http/actor.js';

export type Owner = Pick<Actor, 'accountId'>;

/** Where in the toolbox a text stands. */
interface Spot {
  table:
    | 'toolbox'
    | 'goal'
    | 'goal_step'
    | 'activity'
    | 'own_page'
    | 'own_page_version'
    | 'own_version'
    | 'toolbox_grant'
    | 'appointment_sheet'
    | 'day_note'
    | 'own_thing'
    | 'toolbox_arrival'
    | 'week_numbers'
    | 'week_reminder';
  row: string;
  column: string;
}

/** Opens one text after another. What it holds is what `seal` was given for that spot. */
export type Open = <Text>(spot: Spot, sealed: Uint8Array) => Text;

/** A toolbox belongs to a person, whichever community they are in just now, so its texts are bound to none. */
const place = (spot: Spot): Place => ({ community: '-', ...spot });
const owner = ({ accountId }: Owner) => `account:${accountId}`;

/** Everything written in a toolbox, sealed under the key of the person who wrote it. */
@Injectable()
export class OwnText {
  constructor(private readonly vault: Vault) {}

  /** Inside a unit of work. `text` is kept as JSON. */
  seal(actor: Owner, spot: Spot, text: unknown): Promise<Buffer> {
    return this.vault.seal(owner(actor), place(spot), JSON.stringify(text));
  }

  /** One read at the most, however much is opened with it. */
  async opener(actor: Owner): Promise<Open> {
    return (await this.openers([actor]))(actor);
  }

  /** For what several people have shared with one reader. One read at the most. */
  async openers(owners: readonly Owner[]): Promise<(of: Owner) => Open> {
    const open = await this.vault.opener(owners.map(owner));
    return (of) =>
      <Text>(spot: Spot, sealed: Uint8Array) =>
        JSON.parse(open(owner(of), place(spot), sealed)) as Text;
  }
}
