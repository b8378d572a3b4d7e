import { Body, Controller, Post, UseFilters } from '@nestjs/common';
import { type Caller, Calling, SystemClients, tokenSeconds } from '../identity/index.js';
import { Access } from '../platform/http/access.js';
import { Authorization } from '../platform/http/systems.js';
import { FromAnywhere } from '../platform/http/origin.guard.js';
import { TokenFilter } from './fhir.filters.js';
import { TokenForm } from './fhir.forms.js';

interface Token {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
}

/** OAuth 2.0 client credentials (RFC 6749, 4.4): a secret for a token that holds a few minutes. */
@Controller('fhir')
@UseFilters(TokenFilter)
export class TokenController {
  constructor(private readonly clients: SystemClients) {}

  @Post('token')
  @Access('anyone')
  @FromAnywhere()
  async token(
    @Body() { client_id, client_secret }: TokenForm,
    @Calling() { address }: Caller,
    @Authorization() authorization: string | undefined,
  ): Promise<Token> {
    const [id, secret] = basicOf(authorization) ?? [client_id ?? '', client_secret ?? ''];
    const access_token = await this.clients.token(id, secret, address);
    return { access_token, token_type: 'Bearer', expires_in: tokenSeconds, scope: 'system/*.rs' };
  }
}

/** Id and secret of HTTP Basic, each form-encoded as RFC 6749 (2.3.1) has it. Ours need no encoding. */
function basicOf(header: string | undefined): [string, string] | undefined {
  const packed = /^basic ([\w+/=-]{1,1000})$/i.exec(header ?? '')?.[1];
  if (!packed) return undefined;
  const [id = '', ...secret] = Buffer.from(packed, 'base64').toString().split(':');
  return [id, secret.join(':')];
}
