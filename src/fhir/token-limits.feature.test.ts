import { afterAll, beforeAll, expect, test } from '@jest/globals';
import request from 'supertest';
import { Portal } from '../../test/support/portal.js';
import { SystemClients } from '../identity/index.js';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ LIMIT_FACTOR: '1' });
  await portal.person('Provider');
});
afterAll(() => portal.close());

test('guesses at a secret run out, and the right one after that waits as well', async () => {
  const client = (await portal
    .get(SystemClients)
    .add({ community: 'Asker', organisation: 'Asker kommune', name: 'Record' }))!;
  const asks = async (secret: string) =>
    request(portal.app.getHttpServer())
      .post('/fhir/token')
      .auth(client.id, secret)
      .type('form')
      .send({ grant_type: 'client_credentials' });
  expect((await asks(client.secret)).status).toBe(200);
  for (let n = 0; n < 20; n++) expect((await asks(`guess ${n}`)).status).toBe(401);
  const refused = await asks(client.secret);
  expect([refused.status, refused.body]).toMatchObject([429, { error: 'temporarily_unavailable' }]);
});
