import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type AccessRule } from './access.js';
import { fieldsOf } from './fields.js';
import { PAGE, REFILLS } from './page.js';
import { argumentsOf } from './refill.js';

/** A route is not guarded or not validated. The app does not start. */
export class UnsafeRoutes extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`These routes are not safe to serve:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'UnsafeRoutes';
  }
}

/** Looks at every handler once, before the first request. */
@Injectable()
export class BootChecks implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws UnsafeRoutes naming every handler without access rule or validation. */
  onApplicationBootstrap(): void {
    const faults = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.#faultsOf(metatype) : []));
    if (faults.length > 0) throw new UnsafeRoutes(faults);
  }

  #faultsOf(controller: Function): string[] {
    const proto = controller.prototype as Record<string, Function>;
    return this.scanner.getAllMethodNames(proto).flatMap((name) => {
      const handler = proto[name]!;
      if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
      const at = `${controller.name}.${name}`;
      const faults: string[] = [];
      if (!Reflect.getMetadata(ACCESS, handler)) faults.push(`${at} states no @Access rule.`);
      const args = argumentsOf(controller, name);
      for (const { kind, form, index } of args)
        if ((kind === 'param' || kind === 'query' || kind === 'body') && !(form && fieldsOf(form)))
          faults.push(`${at} takes a ${kind} (argument ${index}) that no form class checks.`);
      if (namesIn(handler, controller).size > 0 && !args.some(({ kind }) => kind === 'param'))
        faults.push(`${at} has a path with parameters and checks none.`);
      const refills = Reflect.getMetadata(REFILLS, handler) as string | undefined;
      if (refills && !(proto[refills] && Reflect.getMetadata(PAGE, proto[refills])))
        faults.push(`${at} sends refused forms back to "${refills}", which is no page.`);
      else if (refills && argumentsOf(controller, refills).some(({ kind }) => kind === 'body' || kind === 'other'))
        faults.push(
          `${at} sends refused forms back to "${refills}", which takes more than an actor, params and a query.`,
        );
      const page = refills ? proto[refills] : undefined;
      const lacking = page
        ? [...namesIn(page, controller)].filter((each) => !namesIn(handler, controller).has(each))
        : [];
      if (lacking.length > 0)
        faults.push(`${at} sends refused forms back to "${refills}", which needs ${lacking.join(', ')} of its path.`);
      const strangers = page ? rulesOf(handler).filter((rule) => !admits(rulesOf(page), rule)) : [];
      if (strangers.length > 0)
        faults.push(`${at} shows its refused forms on "${refills}", which is not for ${strangers.join(', ')}.`);
      return faults;
    });
  }
}

/** What the path of a handler names of what it is about. */
function namesIn(handler: Function, controller: Function): Set<string> {
  const paths = [controller, handler].map((each) => String(Reflect.getMetadata(PATH_METADATA, each) ?? ''));
  return new Set([...paths.join('/').matchAll(/:(\w+)/g)].map(([, name]) => name!));
}

const rulesOf = (handler: Function): AccessRule[] =>
  (Reflect.getMetadata(ACCESS, handler) as AccessRule[] | undefined) ?? [];

/** Whether a page lets in whoever a rule lets in: a refused form is shown without asking the guard a second time. */
const admits = (page: readonly AccessRule[], rule: AccessRule): boolean =>
  page.includes('anyone') || page.includes(rule) || (rule !== 'anyone' && page.includes('signed-in'));
