import { Line, Shape } from '../../platform/http/fields.js';

export class SearchQuery {
  @Line({ max: 200, optional: true }) q?: string;
  @Shape(/^[\w-]{30,120}(\.[\w-]{30,120}){2}$/, 'not-a-choice', { optional: true }) after?: string;
}
