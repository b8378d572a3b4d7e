import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common/enums/request-method.enum.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type AccessRule } from '../../src/platform/http/access.js';
import { fieldsOf } from '../../src/platform/http/fields.js';
import { argumentsOf } from '../../src/platform/http/refill.js';

export interface Route {
  method: 'GET' | 'POST';
  /** With `:names` for its parameters. */
  path: string;
  access: readonly AccessRule[];
  /** The form of its body, if it takes one. */
  form: Function | undefined;
  /** Parameters of its path that are one of a few, and which. */
  choices: ReadonlyMap<string, readonly string[]>;
}

/** Every route of a running app, as Nest itself knows them. */
export function routesOf(app: INestApplication): Route[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      if (!metatype) return [];
      const proto = metatype.prototype as Record<string, Function>;
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      return scanner.getAllMethodNames(proto).flatMap((name) => {
        const handler = proto[name]!;
        const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (method === undefined) return [];
        const own = String(Reflect.getMetadata(PATH_METADATA, handler) ?? '');
        const path = `/${base}/${own}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
        const access = Reflect.getMetadata(ACCESS, handler) as AccessRule[];
        const taken = argumentsOf(metatype, name);
        const form = taken.find(({ kind }) => kind === 'body')?.form;
        const choices = choicesOf(taken.find(({ kind }) => kind === 'param')?.form);
        return [
          {
            method: RequestMethod[method] as Route['method'],
            path,
            access,
            form: form && fieldsOf(form) && form,
            choices,
          },
        ];
      });
    });
}

function choicesOf(params: Function | undefined): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const name of (params && fieldsOf(params)?.keys()) ?? []) {
    const schema = Reflect.getMetadata('swagger/apiModelProperties', params!.prototype as object, name) as {
      enum?: string[];
    };
    if (schema.enum) found.set(name, schema.enum);
  }
  return found;
}

/** The path with the same value for each of its parameters. */
export const withId = ({ path }: Pick<Route, 'path'>, id: string): string => path.replace(/:\w+/g, id);
