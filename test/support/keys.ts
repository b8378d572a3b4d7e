import type { Page } from 'playwright-core';

/** A keyboard and no mouse. It counts what is pressed to get somewhere; what is typed as words is not counted. */
export class Keys {
  count = 0;

  constructor(private readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.count++;
    await this.page.keyboard.press(key);
  }

  types(words: string): Promise<void> {
    return this.page.keyboard.type(words);
  }

  /** On to the next page, where the focus must not be lost: what is meant has it, or stands around what has it. */
  async enters(meant: string): Promise<void> {
    await Promise.all([this.page.waitForNavigation(), this.press('Enter')]);
    if (!(await this.isAt(meant))) throw new Error(`${meant} has not got the focus on ${this.page.url()}`);
  }

  /** Again and again, until the one that is meant has the focus. */
  async tabsTo(meant: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let n = 0; n < 40; n++) {
      await this.press(key);
      if (await this.isAt(meant)) return;
    }
    throw new Error(`${meant} is not reached by the keyboard on ${this.page.url()}`);
  }

  isAt(meant: string): Promise<boolean> {
    return this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, meant);
  }
}
