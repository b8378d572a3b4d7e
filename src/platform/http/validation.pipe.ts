import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { validateSync, type ValidationError } from 'class-validator';
import type { MessageArguments } from '../i18n/catalogue.js';
import { NeedsMending, NotHere } from '../problems/common.problems.js';
import type { FieldFault } from '../problems/problem.js';
import { FormValues } from './bodies.js';
import { fieldsOf } from './fields.js';
import { type FieldFaultKey, fieldMessages } from './fields.words.js';

/**
 * Checks every body, query and param against its form class, and hands on an instance that holds nothing else.
 * Unknown fields are refused, not dropped: a typing error in a field's name must not be taken for consent.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    const fields = metatype && fieldsOf(metatype);
    if (!fields) return value;
    const given = isPlain(value) ? value : {};
    const textual = given instanceof FormValues || type !== 'body';
    const form = new (metatype as new () => Record<string, unknown>)();
    const faults: FieldFault[] = [];

    for (const [name, raw] of Object.entries(given)) {
      const spec = fields.get(name);
      if (!spec) {
        faults.push({
          field: name.slice(0, 60),
          message: fieldMessages['unknown-field'],
          args: { name: name.slice(0, 60) },
        });
        continue;
      }
      const read = textual && typeof raw === 'string' ? spec.fromForm(raw) : raw;
      const tidied = typeof read === 'string' && spec.tidy ? spec.tidy(read) : read;
      // A blank optional field of JSON means the same as a blank one of a form.
      const kept = tidied === '' ? spec.fromForm('') : tidied;
      if (kept !== undefined && kept !== null) form[name] = kept;
    }
    faults.push(...validateSync(form, { forbidUnknownValues: false, stopAtFirstError: true }).map(faultOf));
    if (faults.length === 0) return form;
    if (type === 'param') throw NotHere();
    throw NeedsMending(faults);
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultOf({ property, constraints }: ValidationError): FieldFault {
  const told = Object.values(constraints ?? {})[0]!;
  const { key, args } = JSON.parse(told) as { key: FieldFaultKey; args?: MessageArguments };
  return { field: property, message: fieldMessages[key], args };
}
