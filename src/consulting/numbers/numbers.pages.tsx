import { Temporal } from 'temporal-polyfill';
import type { VNode } from 'preact';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { exactDay } from '../../platform/ui/time-words.js';
import { barrierReasons, reasonIn } from '../../meetups/index.js';
import { barrierCell, type Cell, steps, waits } from './cells.js';
import type { NumbersView, PeriodView } from './numbers.service.js';
import { numbersWords } from './numbers.words.js';

type Words = Parameters<ReturnType<typeof numbersWords>>[0];

const dayOf = (here: Here, day: string) => exactDay(Temporal.PlainDate.from(day), here).text;

export function NumbersPage({ view, here }: PageProps<NumbersView>): VNode {
  const t = numbersWords(here);
  return (
    <Layout here={here} title={t('numbers.title')}>
      <PageHead title={t('numbers.title')}>
        <p>{t('numbers.lede')}</p>
      </PageHead>
      {view.periods.length === 0 ? (
        <Panel>
          <Empty>{t('numbers.none')}</Empty>
        </Panel>
      ) : (
        view.periods.map((period) => <Period key={period.from} here={here} period={period} />)
      )}
      <Panel heading={t('numbers.how')} tone="calm">
        <p>{t('numbers.how.safe')}</p>
        <p>{t('numbers.how.not')}</p>
      </Panel>
    </Layout>
  );
}

function Period({ here, period }: { here: Here; period: PeriodView }): VNode {
  const t = numbersWords(here);
  const kinds = (Object.keys(period.numbers) as Cell[]).filter((cell) => cell.startsWith('met-')).sort();
  const heading = `${dayOf(here, period.from)} – ${dayOf(here, period.to)}`;
  return (
    <Panel heading={heading}>
      <Numbers here={here} period={period} caption={t('numbers.way')} cells={steps} />
      <Numbers here={here} period={period} caption={t('numbers.waits')} cells={waits} />
      {kinds.length > 0 && <Numbers here={here} period={period} caption={t('numbers.kinds')} cells={kinds} />}
      <InTheWay here={here} period={period} />
    </Panel>
  );
}

/** What people said stands in their way, as far as enough said it. */
function InTheWay({ here, period: { numbers } }: { here: Here; period: PeriodView }): VNode {
  const t = numbersWords(here);
  const told = barrierReasons.flatMap((reason) => {
    const n = numbers[barrierCell(reason)];
    return n == null ? [] : [{ reason, n }];
  });
  return (
    <table class="table">
      <caption>{t('numbers.barriers')}</caption>
      <tbody>
        {told.map(({ reason, n }) => (
          <tr key={reason}>
            <th scope="row">{reasonIn(here, reason)}</th>
            <td class="number">{t('numbers.about', { n })}</td>
          </tr>
        ))}
        {told.length < barrierReasons.length && (
          <tr>
            <th scope="row">{t(told.length > 0 ? 'numbers.barriers.rest' : 'numbers.barriers.all')}</th>
            <td class="number">{t('numbers.few')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Numbers({
  here,
  period: { numbers },
  caption,
  cells,
}: {
  here: Here;
  period: PeriodView;
  caption: string;
  cells: readonly Cell[];
}): VNode {
  const t = numbersWords(here);
  return (
    <table class="table">
      <caption>{caption}</caption>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell}>
            <th scope="row">{t(`cell.${cell}` as Words)}</th>
            <td class="number">
              {numbers[cell] == null ? t('numbers.few') : t('numbers.about', { n: numbers[cell] })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The way there, for a front page. */
export function NumbersLink({ here }: { here: Here }): VNode {
  return <a href="/numbers">{numbersWords(here)('numbers.link')}</a>;
}
