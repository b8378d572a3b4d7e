import { SetMetadata } from '@nestjs/common';
import type { VNode } from 'preact';
import type { PageProps } from '../ui/here.js';
import type { Created, Done, Shown } from './answers.js';

export const PAGE = 'page';
export const REFILLS = 'refills';

export type PageComponent<View> = (props: PageProps<View>) => VNode;
type Handler<View> = (...args: never[]) => Promise<View | Shown<View> | Created | Done> | View | Shown<View>;

/** Renders what the handler returns for browsers; JSON gets it as it is. The page must fit what the handler returns. */
export const Page =
  <View>(page: PageComponent<View>) =>
  <H extends Handler<View>>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    SetMetadata(PAGE, page)(target, key, descriptor as TypedPropertyDescriptor<unknown>);
  };

/**
 * Names the page (a handler of the same controller) that a refused form comes back on: with its values, an error
 * summary, and 422. JSON gets the problem.
 */
export const Refills = (handler: string) => SetMetadata(REFILLS, handler);
