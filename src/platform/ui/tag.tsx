import type { ComponentChildren, VNode } from 'preact';

export type Tone = 'accent' | 'warm' | 'calm' | 'neutral' | 'success' | 'warning' | 'danger' | 'info';

/** A word about a thing. The colour never says anything that the word does not. */
export function Tag({ children, tone = 'neutral' }: { children: ComponentChildren; tone?: Tone }): VNode {
  return (
    <span class="ds-tag" data-color={tone}>
      {children}
    </span>
  );
}
