import type { VNode } from 'preact';
import { Empty } from '../../platform/ui/empty.js';
import type { Here } from '../../platform/ui/here.js';
import { Panel } from '../../platform/ui/panel.js';
import { Row, Rows } from '../../platform/ui/rows.js';
import type { Choice } from '../openness/openness.service.js';
import { shelfWords } from '../shelf/shelf.words.js';

/** Several communities share a host: whoever is not of one of them chooses. */
export function ChooseCommunity({
  here,
  choices,
  path,
  closed,
}: {
  here: Here;
  choices: readonly Choice[];
  path: string;
  closed: string;
}): VNode {
  if (choices.length === 0) return <Empty>{closed}</Empty>;
  return (
    <Panel heading={shelfWords(here)('library.choose')}>
      <Rows>
        {choices.map(({ id, name }) => (
          <Row key={id} title={name} href={`${path}?of=${id}`} />
        ))}
      </Rows>
    </Panel>
  );
}
