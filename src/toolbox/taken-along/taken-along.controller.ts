import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, By } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { Done, Download } from '../../platform/http/answers.js';
import { Page, Refills } from '../../platform/http/page.js';
import { TakesFile } from '../../platform/http/uploads.js';
import { Diary } from '../diary/diary.service.js';
import { type ArrivalView, Arrivals } from './arrivals.service.js';
import { bookOf } from './book.js';
import { Emptying } from './emptying.service.js';
import { ArrivalForm, EmptyingForm, KeepForm } from './taken-along.forms.js';
import { ArrivalPage, EmptyingPage, TakenAlongPage } from './taken-along.pages.js';
import { NotTheWord } from './taken-along.problems.js';
import { TakenAlong } from './taken-along.service.js';
import { takenAlongWords } from './taken-along.words.js';
import { written } from './toolbox-file.js';

/** Either language's word will do: whoever has switched in between means the same. */
const deleting = (['nb', 'en'] as const).map((lang) => takenAlongWords({ lang })('empty.word'));

/** All of the toolbox: taken along, brought in, deleted. */
@Controller('toolbox')
export class TakenAlongController {
  constructor(
    private readonly along: TakenAlong,
    private readonly arrivals: Arrivals,
    private readonly emptying: Emptying,
    private readonly diary: Diary,
  ) {}

  @Get('taken-along')
  @Access('ServiceUser')
  @Page(TakenAlongPage)
  async page(): Promise<object> {
    return {};
  }

  /** As `docs/toolbox-file.md` describes it. The same toolbox gives the same bytes. */
  @Get('taken-along/file')
  @Access('ServiceUser')
  async file(@By() actor: Actor): Promise<Download> {
    const { file } = await this.along.whole(actor);
    return new Download('application/json; charset=utf-8', takenAlongWords(actor)('along.file.name'), written(file));
  }

  /** To be read without the portal. */
  @Get('taken-along/book')
  @Access('ServiceUser')
  async book(@By() actor: Actor): Promise<Download> {
    const { file } = await this.along.whole(actor);
    const book = bookOf(file, { lang: actor.lang, day: this.diary.today(actor).toString() });
    return new Download('text/html; charset=utf-8', takenAlongWords(actor)('along.book.file'), book);
  }

  @Post('taken-along/arrival')
  @Access('ServiceUser')
  @TakesFile()
  @Refills('page')
  async receive(@By() actor: Actor, @Body() { file }: ArrivalForm): Promise<Done> {
    await this.arrivals.receive(actor, file);
    return new Done('/toolbox/taken-along/arrival');
  }

  @Get('taken-along/arrival')
  @Access('ServiceUser')
  @Page(ArrivalPage)
  async waiting(@By() actor: Actor): Promise<{ arrival?: ArrivalView }> {
    const arrival = await this.arrivals.waiting(actor);
    return arrival ? { arrival } : {};
  }

  @Post('taken-along/arrival/keep')
  @Access('ServiceUser')
  @Refills('waiting')
  async keep(@By() actor: Actor, @Body() { arrival }: KeepForm): Promise<Done> {
    await this.arrivals.keep(actor, arrival);
    return new Done('/toolbox');
  }

  @Post('taken-along/arrival/removal')
  @Access('ServiceUser')
  async letGo(@By() actor: Actor): Promise<Done> {
    await this.arrivals.letGo(actor);
    return new Done('/toolbox/taken-along');
  }

  @Get('removal')
  @Access('ServiceUser')
  @Page(EmptyingPage)
  async before(): Promise<object> {
    return {};
  }

  @Post('removal')
  @Access('ServiceUser')
  @Refills('before')
  async empty(@By() actor: Actor, @Body() { word }: EmptyingForm): Promise<Done> {
    if (!deleting.includes(word.toLowerCase())) throw NotTheWord();
    await this.emptying.empty(actor);
    return new Done('/toolbox');
  }
}
