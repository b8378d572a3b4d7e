import type { VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';

/** All such a part may look at: few plain values, so that there are few ways to draw it. */
type PlainProps = Record<string, string | number | boolean | undefined>;

/**
 * For parts that stand on every page or many times on one, and look the same each time: each way is rendered once and
 * put into pages as it is from then on. Never for what is of one person or from one address: it is kept for ever.
 */
export function drawnOnce<Props extends PlainProps>(part: (props: Props) => VNode): (props: Props) => VNode {
  const drawn = new Map<string, VNode>();
  return (props) => {
    const way = JSON.stringify(props);
    let done = drawn.get(way);
    if (!done) drawn.set(way, (done = jsxTemplate([renderToString(part(props))])));
    return done;
  };
}
