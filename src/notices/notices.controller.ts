import { Body, Controller, createParamDecorator, type ExecutionContext, Get, Param, Post, Query } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { deviceOf } from '../identity/index.js';
import { Access, By } from '../platform/http/access.js';
import type { Actor } from '../platform/http/actor.js';
import { Done, Inline } from '../platform/http/answers.js';
import { FromAnywhere } from '../platform/http/origin.guard.js';
import { Page, Refills } from '../platform/http/page.js';
import { TakesFile } from '../platform/http/uploads.js';
import { usualDigest, usualQuiet } from './moments.js';
import { ChoicesForm, DeviceForm, NoticeParams, StopParams, StoppedQuery, WorkerQuery } from './notices.forms.js';
import { ChoicesPage, NoticesPage, StopPage, type StopView, StoppedPage } from './notices.pages.js';
import { NothingQuiet } from './notices.problems.js';
import type { ChoicesView, DevicesView, NoticesView } from './notices.views.js';
import { OwnNotices } from './own-notices.service.js';
import { DevicesPage } from './push.pages.js';
import { PushDevices } from './push-devices.service.js';
import { stoppedBy } from './stop-secrets.js';
import { TextNumbers } from './text-numbers.service.js';
import { workerFor } from './push-worker.js';

/** What the browser calls itself, for one's own list of devices. */
const Device = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  deviceOf(context.switchToHttp().getRequest<FastifyRequest>().headers['user-agent']),
);

/** What there is for the reader, and how they want to hear of it. */
@Controller()
export class NoticesController {
  constructor(
    private readonly own: OwnNotices,
    private readonly devices: PushDevices,
    private readonly numbers: TextNumbers,
  ) {}

  @Get('notices')
  @Access('signed-in')
  @Page(NoticesPage)
  list(@By() actor: Actor): Promise<NoticesView> {
    return this.own.show(actor);
  }

  @Post('notices/read')
  @Access('signed-in')
  async readAll(@By() actor: Actor): Promise<Done> {
    await this.own.markAllRead(actor);
    return new Done('/notices');
  }

  @Post('notices/:id/read')
  @Access('signed-in')
  async read(@By() actor: Actor, @Param() { id }: NoticeParams): Promise<Done> {
    await this.own.markRead(actor, id);
    return new Done('/notices');
  }

  @Get('me/notices')
  @Access('signed-in')
  @Page(ChoicesPage)
  choices(@By() actor: Actor): Promise<ChoicesView> {
    return this.own.choices(actor);
  }

  @Post('me/notices')
  @Access('signed-in')
  @Refills('choices')
  async choose(@By() actor: Actor, @Body() form: ChoicesForm): Promise<Done> {
    const { quietFrom: from = usualQuiet.from, quietTo: to = usualQuiet.to } = form;
    if (form.quiet && from === to) throw NothingQuiet();
    await this.own.choose(actor, {
      mail: form.mail ?? [],
      push: this.devices.isOn ? (form.push ?? []) : undefined,
      text: this.numbers.isOn ? (form.text ?? []) : undefined,
      quiet: form.quiet ? { from, to } : null,
      digestAt: form.digest ? (form.digestAt ?? usualDigest) : undefined,
    });
    return new Done('/me/notices');
  }

  @Get('notices/devices')
  @Access('signed-in')
  @Page(DevicesPage)
  async listDevices(@By() { accountId }: Actor): Promise<DevicesView> {
    return { key: this.devices.publicKey, devices: await this.devices.list(accountId) };
  }

  @Post('notices/devices')
  @Access('signed-in')
  @Refills('listDevices')
  async addDevice(@By() actor: Actor, @Device() name: string, @Body() { endpoint }: DeviceForm): Promise<Done> {
    await this.devices.add(actor, endpoint, name);
    return new Done('/notices/devices');
  }

  @Post('notices/devices/:id/removal')
  @Access('signed-in')
  async removeDevice(@By() actor: Actor, @Param() { id }: NoticeParams): Promise<Done> {
    await this.devices.remove(actor, id);
    return new Done('/notices/devices');
  }

  /** The script that a browser keeps, and wakes when a push service has something for it. */
  @Get('notices/worker.js')
  @Access('anyone')
  worker(@Query() { lang }: WorkerQuery): Inline {
    return new Inline('text/javascript; charset=utf-8', Buffer.from(workerFor(lang ?? 'nb')));
  }

  @Get('notices/stop/:token')
  @Access('anyone')
  @Page(StopPage)
  stopping(@Param() { token }: StopParams): StopView {
    return { token, by: stoppedBy(token) };
  }

  /** By our page, or by a mail program with a body of its own (RFC 8058), which says nothing more. The same answer whether there is somebody or nobody. */
  @Post('notices/stop/:token')
  @Access('anyone')
  @FromAnywhere()
  @TakesFile()
  async stop(@Param() { token }: StopParams): Promise<Done> {
    await this.own.stop(token);
    return new Done(stoppedBy(token) === 'text' ? '/notices/stopped?by=text' : '/notices/stopped');
  }

  @Get('notices/stopped')
  @Access('anyone')
  @Page(StoppedPage)
  stopped(@Query() { by = 'mail' }: StoppedQuery): Pick<StopView, 'by'> {
    return { by };
  }
}
