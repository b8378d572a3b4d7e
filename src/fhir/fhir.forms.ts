import type { ConversationId } from '../messaging/index.js';
import { Choice, Id, Line, Secret, Shape, Whole } from '../platform/http/fields.js';
import { pageAtMost, servedTypes, type ServedType } from './served.js';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';

export class OwnConversationParams {
  @Id() id: ConversationId;
}

export class TypeParams {
  @Choice(servedTypes) type: ServedType;
}

export class ResourceParams extends TypeParams {
  @Id() id: string;
}

export class SearchQuery {
  @Shape(new RegExp(`^(Patient/)?${uuid}$`), 'not-a-choice', { optional: true }) patient?: string;
  @Shape(new RegExp(`^(Communication/)?${uuid}$`), 'not-a-choice', { optional: true }) 'part-of'?: string;
  @Whole({ min: 1, max: pageAtMost, optional: true }) _count?: number;
  /** The last one of the page before; in the `next` link of an answer. */
  @Id({ optional: true }) _after?: string;
}

/** RFC 6749, section 4.4. The client says who it is in the head of the request or here. */
export class TokenForm {
  @Choice(['client_credentials']) grant_type: 'client_credentials';
  @Line({ max: 200, optional: true }) scope?: string;
  @Line({ max: 100, optional: true }) client_id?: string;
  @Secret({ max: 200, optional: true }) client_secret?: string;
}
