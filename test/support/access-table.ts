import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { RULE } from '../../src/access/can';
import type { Right } from '../../src/access/rights';

/** Keys under which Nest's decorators leave their values; from its `constants`, which are not exported for import. */
const PATH = 'path';
const METHOD = 'method';
const MESSAGE = 'message';
const GATEWAY = 'websockets:is_gateway';

/** A route (`GET`, `/api/…/:id`) or a socket event (`EVENT`, its name) and what its handler asks for. */
export interface Door {
  readonly method: string;
  readonly path: string;
  readonly rule: Right | 'public' | undefined;
}

interface Handler {
  readonly owner: object;
  readonly handler: object;
}

/** Every route and socket event of the running application, read from its handlers. */
export function accessTable(app: NestExpressApplication): Door[] {
  const discovery = app.get(DiscoveryService);
  const routes = discovery.getControllers().flatMap((wrapper) => handlersOf(wrapper).flatMap(routesOf));
  const events = discovery
    .getProviders()
    .filter(({ metatype }) => metatype && Reflect.getMetadata(GATEWAY, metatype) === true)
    .flatMap((wrapper) => handlersOf(wrapper).flatMap(eventsOf));
  return [...routes, ...events].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
}

/** `GET /api/access/me` */
export function nameOf({ method, path }: Pick<Door, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** What Express really answers, whoever registered it. */
export function expressRoutes(app: NestExpressApplication): string[] {
  const express = app.getHttpAdapter().getInstance() as unknown as {
    router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
  };
  return express.router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}

function handlersOf({ instance, metatype }: { instance: unknown; metatype: unknown }): Handler[] {
  if (typeof instance !== 'object' || instance === null || typeof metatype !== 'function') return [];
  const methods = instance as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(Object.getPrototypeOf(instance) as object)
    .flatMap((name) => {
      const handler = methods[name];
      return handler ? [{ owner: metatype, handler }] : [];
    });
}

function routesOf({ owner, handler }: Handler): Door[] {
  const own: unknown = Reflect.getMetadata(PATH, handler);
  if (own === undefined) return [];
  const method = RequestMethod[Reflect.getMetadata(METHOD, handler) as number] ?? 'UNKNOWN';
  const paths = listOf(Reflect.getMetadata(PATH, owner)).flatMap((base) =>
    listOf(own).map((path) => `/${base}/${path}`.replaceAll(/\/+/g, '/').replace(/(?<=.)\/$/, '')),
  );
  return paths.map((path) => ({ method, path, rule: ruleOf(handler) }));
}

function eventsOf({ handler }: Handler): Door[] {
  const event = Reflect.getMetadata(MESSAGE, handler) as string | undefined;
  return event === undefined ? [] : [{ method: 'EVENT', path: event, rule: ruleOf(handler) }];
}

function ruleOf(handler: object): Door['rule'] {
  return Reflect.getMetadata(RULE, handler) as Door['rule'];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [String(value)];
}
