import { File, Line } from '../../platform/http/fields.js';

export class PhotoForm {
  @File() photo: Buffer;
}

export class ContactForm {
  @Line({ max: 200, optional: true }) contact?: string;
}
