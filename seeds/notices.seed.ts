import { OwnNotices } from '../src/notices/index.js';
import type { Stage } from './stage.js';

/** Jonas and Elle have said yes to letters, so that the demo has some; the others were asked nothing yet. */
export async function seedNotices(stage: Stage): Promise<void> {
  const own = stage.get(OwnNotices);
  for (const key of ['jonas', 'elle'])
    for (const about of ['meetups', 'messages'] as const) await own.answered(stage.actor(key), about, true);
}
