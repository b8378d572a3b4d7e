import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';

/** Who is at the provider's own sign-in page just now, and how they showed it. */
export interface AtTheProvider {
  subject: string;
  acr: string;
  /** Somebody stands between, and gives another id token instead of this one. @param sign as the provider would, with its own key */
  bends?:
    | ((claims: JWTPayload, sign: (claims: JWTPayload, key?: CryptoKey) => Promise<string>) => Promise<string>)
    | undefined;
}

export interface Outside {
  issuer: string;
  /** The portal's key, if it signs an assertion. */
  privateKey: JWK;
  who: AtTheProvider;
  /** Goes through the provider's pages as a browser would. @returns where the provider sends it back to. */
  visit(from: string): Promise<string>;
  close(): Promise<void>;
}

const acrs = ['idporten-loa-low', 'idporten-loa-substantial', 'Level4', 'Level3'];

const nodesOwn = globalThis.structuredClone;
function inThisRealm<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inThisRealm) as T;
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(Object.entries(value as object).map(([name, each]) => [name, inThisRealm(each)])) as T;
}

/** A real OpenID Connect provider on this machine. @param wish what makes it like ID-porten, or like HelseID */
export async function anOutside(wish: {
  clientId: string;
  redirect: string;
  secret?: string;
  /** Client assertion, pushed requests, proof of possession: all of them or none. */
  strict?: boolean;
}): Promise<Outside> {
  // Its warnings are for those who run one. Node's own clone makes objects of another realm than the tests', which it does not take
  // for plain ones.
  for (const level of ['warn', 'info'] as const) console[level] = () => undefined;
  globalThis.structuredClone = (value) => inThisRealm(nodesOwn(value));
  const { default: Provider } = await import('oidc-provider');
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const [mine, theirs] = [
    { ...(await exportJWK(privateKey)), kid: 'portal', alg: 'ES256' },
    { ...(await exportJWK(publicKey)), kid: 'portal', alg: 'ES256', use: 'sig' },
  ];
  const signing = await generateKeyPair('RS256', { extractable: true });
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const who: AtTheProvider = { subject: 'somebody', acr: 'idporten-loa-substantial' };
  const configuration: Configuration = {
    acrValues: acrs,
    subjectTypes: ['pairwise'],
    // Another one for each client: two portals cannot compare whom they know.
    pairwiseIdentifier: (_context, accountId, client) => `pairwise-${client.clientId}-${accountId}`,
    scopes: ['openid', 'no_pid', 'profile'],
    claims: { openid: ['sub', 'acr'] },
    clients: [
      {
        client_id: wish.clientId,
        redirect_uris: [wish.redirect],
        subject_type: 'pairwise',
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...(wish.strict
          ? {
              token_endpoint_auth_method: 'private_key_jwt',
              token_endpoint_auth_signing_alg: 'ES256',
              jwks: { keys: [theirs] },
              require_pushed_authorization_requests: true,
              dpop_bound_access_tokens: true,
            }
          : { token_endpoint_auth_method: 'client_secret_post', client_secret: wish.secret }),
      },
    ] as never,
    jwks: { keys: [{ ...(await exportJWK(signing.privateKey)), kid: 'provider', use: 'sig', alg: 'RS256' }] } as never,
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: true },
      pushedAuthorizationRequests: { enabled: true },
    },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id }) }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (context: KoaContextWithOIDC) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client!.clientId,
        accountId: context.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid no_pid profile');
      await grant.save();
      return grant;
    },
    renderError: (context, out) => {
      context.body = JSON.stringify(out);
    },
  };
  const provider = new Provider(issuer, configuration);
  const sign = (claims: JWTPayload, key = signing.privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'provider' }).sign(key);
  const bend = (response: ServerResponse, bends: NonNullable<AtTheProvider['bends']>) => {
    const end = response.end.bind(response);
    response.end = ((text: string) => {
      const told = JSON.parse(text) as { id_token: string };
      const give = async () => {
        const idToken = await bends(decodeJwt(told.id_token), sign);
        response.removeHeader('content-length');
        end(JSON.stringify({ ...told, id_token: idToken }));
      };
      void give();
      return response;
    }) as typeof response.end;
  };
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (request.url === '/token' && who.bends) bend(response, who.bends);
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
    const login = { accountId: who.subject, acr: who.acr, remember: false };
    void provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  });

  return {
    issuer,
    privateKey: mine,
    who,
    async visit(from) {
      const jar = new Map<string, string>();
      for (let url = from, n = 0; n < 12; n++) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
        for (const each of answer.headers.getSetCookie()) {
          const [pair] = each.split(';');
          const at = pair!.indexOf('=');
          jar.set(pair!.slice(0, at), pair!.slice(at + 1));
        }
        const to = answer.headers.get('location');
        if (!to) throw new Error(`The provider stays at ${url}: ${answer.status} ${await answer.text()}`);
        url = new URL(to, url).href;
        if (!url.startsWith(issuer)) return url;
      }
      throw new Error('The provider sends from one page to the next.');
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
