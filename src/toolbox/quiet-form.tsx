import type { ComponentChildren, VNode } from 'preact';

export interface QuietFormProps {
  action: string;
  /** What is sent: one name and its value. */
  name: string;
  value: string;
  children: ComponentChildren;
}

/** For what can be undone or taken away: a button that looks like a link, so that nobody presses it for being there. */
export function QuietForm({ action, name, value, children }: QuietFormProps): VNode {
  return (
    <form method="post" action={action}>
      <input type="hidden" name={name} value={value} />
      <button class="plain" type="submit">
        {children}
      </button>
    </form>
  );
}
