/** Holds PostgreSQL and Chromium for one test run, and ends with the process that started it. */
import { rmSync } from 'node:fs';
import { startChromium } from './chromium-server.mjs';
import { startPostgres } from './postgres-server.mjs';

const folder = process.argv[2];
// Ctrl-C goes to the whole group. The end of Jest is the only end that counts here: by then nobody needs us any more.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

const attempt = (start, address, refusal) =>
  start(folder).then(
    (service) => ({ env: { [address]: service.url }, stop: service.stop }),
    (error) => ({ env: { [refusal]: error.message }, stop: async () => {} }),
  );
const starting = Promise.all([
  attempt(startPostgres, 'TEST_PG_ADMIN_URL', 'TEST_PG_MISSING'),
  attempt(startChromium, 'TEST_BROWSER_WS', 'TEST_BROWSER_MISSING'),
]);

process.once('disconnect', async () => {
  const services = await starting;
  await Promise.allSettled(services.map((service) => service.stop()));
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
});

const services = await starting;
if (process.connected) process.send(Object.assign({}, ...services.map((service) => service.env)));
