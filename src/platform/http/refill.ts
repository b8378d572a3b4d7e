import type { ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { FastifyRequest } from 'fastify';
import { fieldsOf } from './fields.js';
import { ValidationPipe } from './validation.pipe.js';

const pipe = new ValidationPipe();

export interface HandlerArgument {
  index: number;
  /** Of a parameter decorator of ours: how it reads its value from a request. */
  factory?: ((data: unknown, context: ExecutionContext) => unknown) | undefined;
  kind: 'param' | 'query' | 'body' | 'actor' | 'other';
  form: Function | undefined;
}

const kinds: Partial<Record<number, HandlerArgument['kind']>> = {
  [RouteParamtypes.PARAM]: 'param',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.BODY]: 'body',
};

/** What a handler takes, read from its decorators. */
export function argumentsOf(controller: Function, handler: string): HandlerArgument[] {
  const routeArguments = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { index: number; data?: unknown; factory?: HandlerArgument['factory'] }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) ?? []) as Function[];
  return Object.entries(routeArguments)
    .map(([key, { index, factory }]) => ({
      index,
      factory,
      kind: key.includes('customRouteArgs')
        ? ('actor' as const)
        : (kinds[Number(key.split(':')[0])] ?? ('other' as const)),
      form: types[index],
    }))
    .sort((a, b) => a.index - b.index);
}

/** As much of a context as a parameter decorator asks for. */
const asContext = (request: FastifyRequest) =>
  ({ switchToHttp: () => ({ getRequest: () => request }) }) as unknown as ExecutionContext;

/** A form on the path of a part is shown on the page of the whole, which knows nothing of the part. */
function knownTo(form: Function | undefined, params: unknown): unknown {
  const fields = form && fieldsOf(form);
  if (!fields) return params;
  return Object.fromEntries(Object.entries(params as object).filter(([name]) => fields.has(name)));
}

/** Calls the page handler that shows a refused form, with the arguments its own GET would have had. */
export async function callPageOf(
  instance: object,
  controller: Function,
  handler: string,
  request: FastifyRequest,
): Promise<unknown> {
  const args = argumentsOf(controller, handler).map(({ kind, form, factory }) => {
    if (kind === 'actor') return factory?.(undefined, asContext(request));
    if (kind === 'param')
      return pipe.transform(knownTo(form, request.params), { type: 'param', metatype: form as never });
    if (kind === 'query') return pipe.transform({}, { type: 'query', metatype: form as never });
    throw new Error(
      `${controller.name}.${handler} shows refused forms and must take only an actor, params and a query.`,
    );
  });
  const page = (instance as Record<string, (...given: unknown[]) => unknown>)[handler]!;
  return page.apply(instance, args);
}
