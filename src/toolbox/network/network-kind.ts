import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Owner } from '../own-text.js';
import type { ItemText } from '../sharing/item.js';
import { oneOnly, SharedKinds } from '../sharing/shared-kinds.js';
import { rings } from '../things/things.js';
import { Things } from '../things/things.service.js';
import { networkWords } from './network.words.js';

/** The people around somebody, as they are shared: who, how near, and from where. What was noted of them stays: it is about others. */
@Injectable()
export class NetworkKind implements OnModuleInit {
  constructor(
    private readonly kinds: SharedKinds,
    private readonly things: Things,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      kind: 'network',
      keys: oneOnly,
      called: ['Folk rundt meg', 'People around me'],
      list: async (owner, lang) =>
        (await this.things.of(owner, 'person')).length > 0
          ? [{ key: '', title: networkWords({ lang })('network.title') }]
          : [],
      show: (owner, _, lang) => this.#people(owner, lang),
      titled: (_, lang) => networkWords({ lang })('network.title'),
    });
  }

  async #people(owner: Owner, lang: Lang): Promise<ItemText> {
    const t = networkWords({ lang });
    const people = await this.things.of(owner, 'person');
    const parts = rings.map((ring) => ({
      heading: t(`ring.${ring}`),
      lines: people
        .filter((person) => person.ring === ring)
        .map(({ name, side }) => ({ text: name, note: t(`side.${side}`) })),
    }));
    return { title: t('network.title'), named: false, parts: parts.filter(({ lines }) => lines.length > 0) };
  }
}
