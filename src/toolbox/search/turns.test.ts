import { expect, test } from '@jest/globals';
import { Turns } from './turns.js';

test('one after the other for one key, side by side for two; what fails holds up nobody', async () => {
  const turns = new Turns<string>();
  const told: string[] = [];
  const doors = new Map<string, () => void>();
  const waits = (name: string) => () => {
    told.push(`${name} begins`);
    return new Promise<void>((resolve) => doors.set(name, resolve)).then(() => void told.push(`${name} ends`));
  };
  const first = turns.take('ada', waits('first'));
  const failing = turns.take('ada', () => Promise.reject(new Error('Not this one')));
  const second = turns.take('ada', waits('second'));
  const others = turns.take('bo', waits('others'));
  await Promise.resolve();
  expect(told).toEqual(['first begins', 'others begins']);
  doors.get('others')!();
  await others;
  doors.get('first')!();
  await first;
  await expect(failing).rejects.toThrow('Not this one');
  await Promise.resolve();
  doors.get('second')!();
  await second;
  expect(told).toEqual(['first begins', 'others begins', 'others ends', 'first ends', 'second begins', 'second ends']);
});
