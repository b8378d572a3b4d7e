import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Lang } from '../../platform/i18n/lang.js';
import { diaryWords } from '../diary/diary.words.js';
import type { Owner } from '../own-text.js';
import type { ItemText } from '../sharing/item.js';
import { idKeys, SharedKinds } from '../sharing/shared-kinds.js';
import { Things } from '../things/things.service.js';
import type { Curve } from './curve.js';
import { curveName } from './curve.parts.js';
import { Curves } from './curves.service.js';
import { instrumentNames } from './instruments.js';

/** What is read of each: the same weeks as on one's own page. */
const weeks = 12;
/** In no zone in particular: who looks may be in another one than whose it is. */
const zone = 'UTC';

/** One measure over the last weeks, as it is shared: each by itself, so that showing how one sleeps shows nothing else. */
@Injectable()
export class MeasureKind implements OnModuleInit {
  constructor(
    private readonly kinds: SharedKinds,
    private readonly curves: Curves,
    private readonly things: Things,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      kind: 'measure',
      keys: new RegExp(`^(mood|${instrumentNames.join('|')})$|${idKeys.source}`),
      called: ['Noe jeg følger med på', 'Something I keep an eye on'],
      list: async ({ accountId }, lang) =>
        (await this.curves.of({ accountId, zone }, weeks)).map((curve) => ({
          key: keyOf(curve),
          title: curveName({ lang }, curve),
        })),
      show: (owner, key, lang) => this.#measure(owner, key, lang),
      titled: (key, lang) => (idKeys.test(key) ? undefined : curveName({ lang }, { kind: key as 'mood' })),
    });
  }

  async #measure({ accountId }: Owner, key: string, lang: Lang): Promise<ItemText | undefined> {
    const t = diaryWords({ lang });
    const curve = (await this.curves.of({ accountId, zone }, weeks)).find((each) => keyOf(each) === key);
    if (curve) {
      const { kind, ends, id: _id, ...drawn } = curve;
      const named = kind === 'mood' ? { low: t('mood.low'), high: t('mood.high') } : ends;
      const parts = [
        { plain: t('measure.span', { weeks }) },
        ...(named ? [{ plain: t('scale.ends', named) }] : []),
        { curve: { kind, ...drawn } },
      ];
      return { title: curveName({ lang }, curve), named: kind === 'own', parts };
    }
    // Nothing was said on it these weeks.
    if (!idKeys.test(key)) return { title: curveName({ lang }, { kind: key as 'mood' }), named: false, parts: [] };
    const own = (await this.things.of({ accountId }, 'measure')).find(({ id }) => id === key);
    return own && { title: own.name, named: true, parts: [] };
  }
}

const keyOf = ({ kind, id }: Curve): string => (kind === 'own' ? id! : kind);
