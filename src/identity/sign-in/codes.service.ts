import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { AccountId } from '../../platform/http/actor.js';
import { Account } from '../account/account.entity.js';
import { Accounts } from '../account/accounts.service.js';
import { SecondFactors } from './second-factor.js';

/** Codes of somebody's own code app. Each counts once, also when two browsers send it at the same moment. */
@Injectable()
export class Codes {
  constructor(
    private readonly accounts: Accounts,
    private readonly factors: SecondFactors,
    private readonly unit: UnitOfWork,
  ) {}

  /** Whether the code fits and was not taken before; then it is taken. */
  async take(accountId: AccountId, sealedSecret: Buffer, code: string): Promise<boolean> {
    const step = this.factors.stepOf(await this.accounts.totpSecret(accountId, sealedSecret), code);
    if (step === undefined) return false;
    return this.unit.run(async () => {
      const taken = await this.unit.manager
        .createQueryBuilder()
        .update(Account)
        .set({ totpStep: step })
        .where('id = :accountId and (totp_step is null or totp_step < :step)', { accountId, step })
        .execute();
      return taken.affected === 1;
    });
  }
}
