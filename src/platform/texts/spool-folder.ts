import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlainText, TextSender } from './text-sender.js';

/**
 * Lays each text as a file into a folder, from which a gateway of the operator's takes it: `To:` and the number, an empty line, the
 * text. That is what SMS Server Tools and others read. A file appears whole or not at all; what begins with a dot is not done yet.
 */
export class SpoolFolder extends TextSender {
  constructor(private readonly folder: string) {
    super();
  }

  async send({ to, text }: PlainText, id: string): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const begun = join(this.folder, `.${id}`);
    const file = await open(begun, 'w', 0o600);
    try {
      await file.writeFile(`To: ${to.replace(/\D/g, '')}\nAlphabet: UTF-8\n\n${text}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(begun, join(this.folder, `${id}.txt`));
  }
}
