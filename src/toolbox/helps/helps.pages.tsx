import type { VNode } from 'preact';
import { ButtonForm } from '../../platform/ui/buttons.js';
import { Empty } from '../../platform/ui/empty.js';
import type { Here, PageProps } from '../../platform/ui/here.js';
import { Layout } from '../../platform/ui/layout.js';
import { PageHead, Panel } from '../../platform/ui/panel.js';
import { diaryWords } from '../diary/diary.words.js';
import { toolboxWords } from '../toolbox.words.js';
import type { Helping, HelpingKind, HelpsView } from './helps.service.js';

const row = 34;
const from = 20;
const to = 380;
const at = (value: number) => Math.round(from + ((to - from) * value) / 10);
const short = (what: string) => (what.length > 34 ? `${what.slice(0, 33)}…` : what);

/** A line for each kind, from a ring (before) to a dot (after). */
function Lines({ kinds, here }: { kinds: readonly HelpingKind[]; here: Here }): VNode {
  const height = kinds.length * (row + 16) + 30;
  return (
    <svg viewBox={`0 0 400 ${height}`} role="img" aria-label={diaryWords(here)('helps.picture')} fill="currentColor">
      {[0, 10].map((value) => (
        <g key={value}>
          <line x1={at(value)} x2={at(value)} y1="0" y2={height - 25} stroke="currentColor" stroke-opacity="0.35" />
          <text x={at(value)} y={height - 6} text-anchor="middle" font-size="14">
            {value}
          </text>
        </g>
      ))}
      {kinds.map(({ what, before, after }, n) => {
        const y = n * (row + 16) + 36;
        return (
          <g key={what}>
            <text x={from + 10} y={y - 14} font-size="14">
              {short(what)}
            </text>
            <line x1={at(before)} x2={at(after)} y1={y} y2={y} stroke="currentColor" stroke-width="3" />
            <circle cx={at(before)} cy={y} r="5" fill="none" stroke="currentColor" stroke-width="2" />
            <circle cx={at(after)} cy={y} r="6" />
          </g>
        );
      })}
    </svg>
  );
}

function Numbers({ helping, here, name }: { helping: Helping; here: Here; name: string }): VNode {
  const t = diaryWords(here);
  const columns = ['times', 'before', 'after', 'change'] as const;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('curves.table', { name })}>
      <table class="table">
        <caption>{t('curves.table', { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('helps.what')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="number">
                {t(`helps.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {helping.kinds.map((kind) => (
            <tr key={kind.what}>
              <th scope="row">{kind.what}</th>
              {columns.map((column) => (
                <td key={column} class="number">
                  {new Intl.NumberFormat(here.lang).format(kind[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What tends to do one good, as a picture and as the same numbers. */
export function HelpsPage({ view, here }: PageProps<HelpsView>): VNode {
  const t = diaryWords(here);
  return (
    <Layout here={here} title={toolboxWords(here)('toolbox.title')}>
      <PageHead title={t('helps.title')}>{!view.quiet && <p>{t('helps.lede')}</p>}</PageHead>
      {view.quiet ? (
        <Panel>
          <p>{t('quiet.numbers')}</p>
          <ButtonForm action="/quiet" variant="secondary" color="calm">
            {t('quiet.back')}
          </ButtonForm>
        </Panel>
      ) : view.helping.length === 0 ? (
        <Panel>
          <Empty action={{ href: '/toolbox/week', label: t('helps.week') }}>{t('helps.empty')}</Empty>
        </Panel>
      ) : (
        view.helping.map((helping, n) => {
          const name = helping.measure?.name ?? t('mood');
          const ends = helping.measure ?? { low: t('mood.low'), high: t('mood.high') };
          return (
            <Panel key={n} heading={name}>
              <figure class="figure">
                <Lines kinds={helping.kinds} here={here} />
                <figcaption>
                  {t('scale.ends', { low: ends.low, high: ends.high })} {t('helps.picture')}
                </figcaption>
              </figure>
              <Numbers helping={helping} here={here} name={name} />
            </Panel>
          );
        })
      )}
    </Layout>
  );
}
