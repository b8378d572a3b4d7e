import type { ComponentChildren, VNode } from 'preact';
import { ButtonForm, ButtonLink } from '../platform/ui/buttons.js';
import type { Here } from '../platform/ui/here.js';
import { Layout } from '../platform/ui/layout.js';
import { PageHead, Panel } from '../platform/ui/panel.js';

export interface AsksFirstProps {
  here: Here;
  /** Of the tab, which says nothing of what it is. */
  tab: string;
  question: string;
  /** What goes with it, and what stays. */
  about: string;
  /** What would go. */
  children: ComponentChildren;
  /** Where it is taken away, and with what. */
  action: string;
  values?: Readonly<Record<string, string>> | undefined;
  remove: string;
  /** Where it stands. */
  back: { href: string; label: string };
}

/** Asks before something goes for good: a page of its own, so that it asks without a script too. */
export function AsksFirst(props: AsksFirstProps): VNode {
  return (
    <Layout here={props.here} title={props.tab}>
      <PageHead title={props.question}>
        <p>{props.about}</p>
      </PageHead>
      <Panel>
        {props.children}
        <div class="actions">
          <ButtonForm action={props.action} values={props.values} color="danger">
            {props.remove}
          </ButtonForm>
          <ButtonLink href={props.back.href} variant="tertiary">
            {props.back.label}
          </ButtonLink>
        </div>
      </Panel>
    </Layout>
  );
}
