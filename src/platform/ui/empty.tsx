import type { ComponentChildren, VNode } from 'preact';
import { ButtonLink } from './buttons.js';

export interface EmptyProps {
  /** What this is for. */
  children: ComponentChildren;
  /** What one could do first: one thing, never two. */
  action?: { href: string; label: string } | undefined;
}

/** A page that has nothing yet: it says what it is for and invites one first thing. */
export function Empty({ children, action }: EmptyProps): VNode {
  return (
    <div class="empty">
      <div>{children}</div>
      {action && (
        <ButtonLink href={action.href} variant="secondary">
          {action.label}
        </ButtonLink>
      )}
    </div>
  );
}
