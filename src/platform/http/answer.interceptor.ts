import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { catchError, from, mergeMap, type Observable, throwError } from 'rxjs';
import { tell } from '../i18n/catalogue.js';
import { Problem } from '../problems/problem.js';
import type { RefusedForm } from '../ui/here.js';
import { renderPage } from '../ui/layout.js';
import { Actors, sentOn } from './actor.js';
import { Created, Done, Download, Feed, Inline, Shown, Stream } from './answers.js';
import { FormValues } from './bodies.js';
import { Cookies } from './cookies.js';
import { eventStream } from './event-stream.js';
import { isGeneral } from './fields.words.js';
import { HereFactory } from './here.factory.js';
import { lateFormOf } from './late-form.js';
import { PAGE, type PageComponent, REFILLS } from './page.js';
import { callPageOf } from './refill.js';
import { wantsPage } from './wants.js';

/** One controller, two answers: turns what a handler returns into a page or into JSON. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly here: HereFactory,
    private readonly cookies: Cookies,
    private readonly modules: ModuleRef,
    private readonly actors: Actors,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      mergeMap(async (result: unknown) => {
        await this.#sentOn(request);
        return this.#answer(context.getHandler(), request, reply, result);
      }),
      catchError((error: unknown) =>
        this.#isRefusedForm(context, request, error)
          ? from(this.#refill(context, request, reply, error))
          : from(this.#keep(context, request, error)).pipe(mergeMap(() => throwError(() => error))),
      ),
    );
  }

  /** Something has to be done first: what was typed waits for it. */
  async #keep(context: ExecutionContext, request: FastifyRequest, error: unknown): Promise<void> {
    const token = this.cookies.read(request, this.cookies.session);
    if (!(error instanceof Problem) || !error.ahead || !request.actor || !token) return;
    const form = lateFormOf(context, request);
    if (form) request.kept = (await this.actors.keepForm(token, form)) ? form : undefined;
  }

  /** A form that was kept is where it was meant to go, or on the page before its owner: it waits no longer. */
  async #sentOn({ actor, method, url }: FastifyRequest): Promise<void> {
    if (actor && method === 'POST' && url.endsWith(`?${sentOn}`)) await this.actors.dropForm(actor);
  }

  #answer(handler: Function, request: FastifyRequest, reply: FastifyReply, result: unknown): unknown {
    const page = wantsPage(request);
    if (result instanceof Done || result instanceof Created || result instanceof Shown) this.#beside(reply, result);
    if (result instanceof Done || result instanceof Created) {
      if (page) {
        void reply.status(303).header('location', result.path);
        return '';
      }
      if (result instanceof Done) {
        void reply.status(204);
        return undefined;
      }
      void reply.status(201).header('location', result.path);
      return result.view;
    }
    if (result instanceof Stream) {
      void reply.type('text/event-stream; charset=utf-8').header('x-accel-buffering', 'no');
      // Nobody would read it, and nobody would end it.
      return request.method === 'HEAD' ? '' : eventStream(result);
    }
    if (result instanceof Download) {
      void reply.status(200);
      void reply.type(result.type).header('content-disposition', `attachment; filename="${result.fileName}"`);
      // Whatever a browser takes it for: it runs nothing, and is of no site.
      void reply.header('content-security-policy', "default-src 'none'; sandbox");
      return result.body;
    }
    if (result instanceof Feed) {
      const tag = `"${createHash('sha256').update(result.body).digest('base64url')}"`;
      // A program keeps what it has got and asks whether that is still so; nobody between may keep it.
      void reply.header('etag', tag).header('cache-control', 'private, no-cache');
      if (String(request.headers['if-none-match'] ?? '').includes(tag)) {
        void reply.status(304);
        return '';
      }
      void reply.status(200).type(result.type);
      return result.body;
    }
    if (result instanceof Inline) {
      void reply.type(result.type).header('content-disposition', 'inline');
      return result.body;
    }
    const view = result instanceof Shown ? result.view : result;
    const component = this.reflector.get<PageComponent<unknown> | undefined>(PAGE, handler);
    if (request.method === 'POST') void reply.status(200);
    return page && component ? this.#render(component, view, request, reply) : view;
  }

  #render(
    component: PageComponent<unknown>,
    view: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
    refused?: RefusedForm,
  ) {
    void reply.type('text/html; charset=utf-8');
    return renderPage(component({ view, here: this.here.of(request, refused) }));
  }

  #beside(reply: FastifyReply, { beside }: Done | Created | Shown<unknown>): void {
    for (const { name, value, maxAge } of beside.cookies ?? []) {
      const real = name === 'session' ? this.cookies.session : name;
      if (value === undefined) this.cookies.clear(reply, real);
      else this.cookies.set(reply, real, value, maxAge);
    }
    if (beside.indexed) void reply.header('x-robots-tag', 'index');
    if (beside.clearSiteData) void reply.header('clear-site-data', beside.clearSiteData);
  }

  #isRefusedForm(context: ExecutionContext, request: FastifyRequest, error: unknown): error is Problem {
    return (
      error instanceof Problem &&
      error.faults.length > 0 &&
      wantsPage(request) &&
      this.reflector.get<string | undefined>(REFILLS, context.getHandler()) !== undefined
    );
  }

  /** Shows the page the form stands on again, as its own GET would, with what was typed. */
  async #refill(
    context: ExecutionContext,
    request: FastifyRequest,
    reply: FastifyReply,
    problem: Problem,
  ): Promise<string> {
    const controller = context.getClass();
    const name = this.reflector.get<string>(REFILLS, context.getHandler());
    const instance = this.modules.get<object>(controller, { strict: false });
    const view = await callPageOf(instance, controller, name, request);
    const handler = (instance as Record<string, Function>)[name]!;
    const lang = this.here.lang(request);
    const shown = view instanceof Shown ? view.view : view;
    await this.#sentOn(request);
    const refused: RefusedForm = {
      action: request.url.split('?')[0]!,
      values: typedIn(request.body),
      errors: problem.faults.map(({ field, message, args }) => ({
        field,
        message: tell(lang, message, args),
        general: isGeneral(message),
      })),
    };
    void reply.status(422);
    return this.#render(this.reflector.get(PAGE, handler), shown, request, reply, refused);
  }
}

/** What was typed; a file has to be chosen again. */
const typedIn = (body: unknown): Record<string, string> =>
  body instanceof FormValues
    ? Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'))
    : {};
