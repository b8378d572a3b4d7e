import type { ComponentChildren, VNode } from 'preact';
import { Icon, type IconName } from './icons.js';

export interface ButtonLook {
  children: ComponentChildren;
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined;
  color?: 'accent' | 'warm' | 'calm' | 'danger' | 'neutral' | undefined;
  size?: 'sm' | undefined;
  icon?: IconName | undefined;
  wide?: boolean | undefined;
  /** Where an address may lead to, and with it the focus. */
  id?: string | undefined;
}

function look({ variant, color, size, wide, id }: Omit<ButtonLook, 'children'>) {
  return {
    id,
    class: 'ds-button',
    'data-variant': variant === 'primary' ? undefined : variant,
    'data-color': color,
    'data-size': size,
    'data-fullwidth': wide ? '' : undefined,
  };
}

/** Sends the form it stands in. Give it `name` and `value`, or an `action`, where a form has two ways to go. */
export function Button(
  props: ButtonLook & { name?: string | undefined; value?: string | undefined; action?: string | undefined },
): VNode {
  return (
    <button {...look(props)} type="submit" name={props.name} value={props.value} formaction={props.action}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
}

/** Goes somewhere and changes nothing. */
export function ButtonLink(props: ButtonLook & { href: string }): VNode {
  return (
    <a {...look(props)} href={props.href}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}

/** One button that changes one thing: a form of its own, so that it works without a script. */
export function ButtonForm(
  props: ButtonLook & { action: string; values?: Readonly<Record<string, string>> | undefined },
): VNode {
  return (
    <form method="post" action={props.action}>
      {Object.entries(props.values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...props} action={undefined} />
    </form>
  );
}
