import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { VNode } from 'preact';
import { Access, By } from '../../src/platform/http/access.js';
import type { Actor } from '../../src/platform/http/actor.js';
import { Created, Done, Download, Shown, Stream } from '../../src/platform/http/answers.js';
import { Line, Secret, Shape } from '../../src/platform/http/fields.js';
import { Page, Refills } from '../../src/platform/http/page.js';
import { problem } from '../../src/platform/problems/problem.js';
import { Form } from '../../src/platform/ui/form.js';
import type { PageProps } from '../../src/platform/ui/here.js';
import { Layout } from '../../src/platform/ui/layout.js';
import { TextField } from '../../src/platform/ui/text-field.js';

const TooWild = problem('rule-broken', 'too-wild', ['Litt roligere.', 'A little calmer.'], 'name');
const Clash = problem('conflict', 'clash', ['Finnes allerede.', 'Already there.']);

class NameForm {
  @Line({ max: 10 }) name: string;
  @Secret({ max: 20 }) password: string;
}
class Params {
  @Shape(/^\d+$/, 'not-a-choice') id: string;
}

function BirdsPage({ view, here }: PageProps<{ birds: string[] }>): VNode {
  const field = { here, action: '/birds' };
  return (
    <Layout here={here} title="Birds">
      <p>{view.birds.join(', ')}</p>
      <Form here={here} action="/birds" submit="ok">
        <TextField {...field} name="name" label="Name" />
        <TextField {...field} name="password" label="Password" type="password" />
      </Form>
    </Layout>
  );
}

/** One handler of every kind of answer. */
@Controller('birds')
export class Birds {
  /** How many streams are open. */
  listening = 0;

  @Get()
  @Access('anyone')
  @Page(BirdsPage)
  page(@By() actor: Actor | undefined): { birds: string[]; reader: string | undefined } {
    return { birds: ['wren', '<b>"finch"</b>'], reader: actor?.accountId };
  }
  @Post()
  @Access('anyone')
  @Refills('page')
  add(@Body() { name }: NameForm): Created {
    if (name === 'eagle') throw TooWild();
    if (name === 'wren') throw Clash();
    if (name === 'cuckoo') throw new Error(`nobody may read this: ${name}`);
    return new Created('/birds/7', { name });
  }
  @Post('plain')
  @Access('anyone')
  plain(): Done {
    return new Done('/birds', {
      cookies: [{ name: 'lang', value: 'en', maxAge: 60 }, { name: 'session' }],
      clearSiteData: '"cache"',
    });
  }
  @Post('shown')
  @Access('anyone')
  @Page(BirdsPage)
  shown(): Shown<{ birds: string[] }> {
    return new Shown({ birds: ['shown'] }, {});
  }
  @Get('file')
  @Access('anyone')
  file(): Download {
    return new Download('text/calendar', 'avtale.ics', 'BEGIN:VCALENDAR');
  }
  @Get('song')
  @Access('anyone')
  song(): Stream {
    return new Stream((page) => {
      this.listening++;
      page.tell({ id: 'i', data: 'a\nb' });
      page.end();
      return () => void this.listening--;
    });
  }
  @Get('mine')
  @Access('signed-in')
  mine(@By() actor: Actor): string {
    return actor.accountId;
  }
  @Get('desk')
  @Access('Consultant', 'Coordinator')
  desk(): string {
    return 'desk';
  }
  @Get('broken/:id')
  @Access('anyone')
  broken(@Param() { id }: Params): never {
    throw new TypeError(`canary-${id}\n    at canary-line`);
  }
}
