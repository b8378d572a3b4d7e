import { Body, Controller, Post } from '@nestjs/common';
import { Access } from '../../platform/http/access.js';
import { Done } from '../../platform/http/answers.js';
import { Email } from '../../platform/http/fields.js';
import { NotHere } from '../../platform/problems/common.problems.js';
import { Accounts } from '../account/accounts.service.js';
import { DemoPeople } from './demo-people.js';
import { type Caller, Calling, Door } from './door.js';

class DemoForm {
  @Email() email: string;
}

/** One click and one is that person, both factors included. The module leaves this controller out in production. */
@Controller('sign-in/demo')
export class DemoController {
  constructor(
    private readonly people: DemoPeople,
    private readonly accounts: Accounts,
    private readonly door: Door,
  ) {}

  @Post()
  @Access('anyone')
  async become(@Body() { email }: DemoForm, @Calling() caller: Caller): Promise<Done> {
    const known = this.people.all().some((person) => person.email === email);
    const account = known ? await this.accounts.byEmail(email) : undefined;
    if (!account) throw NotHere();
    return this.door.open(account.id, caller);
  }
}
