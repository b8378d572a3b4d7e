import { describe, expect, test } from '@jest/globals';
import { Body, Controller, Get, Param, Post, Query, type Type } from '@nestjs/common';
import { House } from '../../../test/support/house.js';
import type { PageProps } from '../ui/here.js';
import { Layout } from '../ui/layout.js';
import { Access, By } from './access.js';
import type { Actor } from './actor.js';
import { Done } from './answers.js';
import { UnsafeRoutes } from './boot-checks.js';
import { Line } from './fields.js';
import { Page, Refills } from './page.js';

class TitleForm {
  @Line({ max: 60 }) title: string;
}
class PartParams {
  @Line({ max: 60 }) part: string;
}
class NoField {
  title: string;
}
const Nothing = ({ here }: PageProps<object>) => Layout({ here, title: 'x', children: [] });

/** What the start says of an app with these controllers. */
async function saidOf(...controllers: Type[]): Promise<readonly string[]> {
  try {
    await (await House.open({ controllers })).close();
    return [];
  } catch (error) {
    if (!(error instanceof UnsafeRoutes)) throw error;
    expect(error.message).toBe(
      `These routes are not safe to serve:\n${error.faults.map((each) => `  - ${each}`).join('\n')}`,
    );
    return error.faults;
  }
}

describe('an app does not start', () => {
  test('with a handler that says nothing of access, even if another one of its controller does', async () => {
    @Controller('open')
    class Open {
      @Get('a')
      @Access('anyone')
      guarded(): string {
        return '';
      }
      @Get('b')
      forgotten(): string {
        return '';
      }
      helper(): string {
        return '';
      }
    }
    expect(await saidOf(Open)).toEqual(['Open.forgotten states no @Access rule.']);
  });

  test('with a body, a query or a param that no form class checks, and hears of all at once', async () => {
    @Controller('loose/:id')
    class Loose {
      @Post()
      @Access('anyone')
      body(@Param() _params: TitleForm, @Body() _body: Record<string, string>): void {}
      @Post('part')
      @Access('anyone')
      part(@Param('id') _id: string, @Body('title') _title: string): void {}
      @Get('query')
      @Access('anyone')
      query(@Param() _params: TitleForm, @Query() _query: NoField): void {}
      @Get('none')
      @Access('anyone')
      none(): void {}
      @Get('good')
      @Access('anyone')
      good(@Param() _params: TitleForm, @Query() _query: TitleForm): void {}
    }
    expect(await saidOf(Loose)).toEqual([
      'Loose.body takes a body (argument 1) that no form class checks.',
      'Loose.part takes a param (argument 0) that no form class checks.',
      'Loose.part takes a body (argument 1) that no form class checks.',
      'Loose.query takes a query (argument 1) that no form class checks.',
      'Loose.none has a path with parameters and checks none.',
    ]);
  });

  test('with refused forms sent to what is no page, or to one that takes more than its own GET gives', async () => {
    @Controller('forms')
    class Forms {
      @Get()
      @Access('anyone')
      @Page(Nothing)
      page(): object {
        return {};
      }
      @Get('data')
      @Access('anyone')
      data(): object {
        return {};
      }
      @Post('a')
      @Access('anyone')
      @Refills('data')
      toData(@Body() _form: TitleForm): Done {
        return new Done('/');
      }
      @Post('b')
      @Access('anyone')
      @Refills('nowhere')
      toNothing(@Body() _form: TitleForm): Done {
        return new Done('/');
      }
      @Post('c')
      @Access('anyone')
      @Refills('page')
      toPage(@Body() _form: TitleForm): Done {
        return new Done('/');
      }
      @Post('d')
      @Access('anyone')
      @Page(Nothing)
      ownPage(@Body() _form: TitleForm): object {
        return {};
      }
      @Get('parts/:part')
      @Access('anyone')
      @Page(Nothing)
      part(@Param() _params: PartParams): object {
        return {};
      }
      @Post('parts')
      @Access('anyone')
      @Refills('part')
      toThePart(@Body() _form: TitleForm): Done {
        return new Done('/');
      }
      @Post('e')
      @Access('anyone')
      @Refills('ownPage')
      toABody(@By() _actor: Actor, @Body() _form: TitleForm): Done {
        return new Done('/');
      }
    }
    expect(await saidOf(Forms)).toEqual([
      'Forms.toData sends refused forms back to "data", which is no page.',
      'Forms.toNothing sends refused forms back to "nowhere", which is no page.',
      'Forms.toThePart sends refused forms back to "part", which needs part of its path.',
      'Forms.toABody sends refused forms back to "ownPage", which takes more than an actor, params and a query.',
    ]);
  });

  test('but it does with none of these', async () => {
    expect(await saidOf()).toEqual([]);
  });
});
