import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { RULE } from '../../src/access/can';
import type { Right } from '../../src/access/right';
import { ROOMS, type RoomRule } from '../../src/access/rooms';
import { SocketDoor } from '../../src/platform/realtime/socket-door';

/** Keys under which Nest's decorators leave their values; from its `constants`, which are not exported for import. */
const PATH = 'path';
const METHOD = 'method';
const MESSAGE = 'message';
const GATEWAY = 'websockets:is_gateway';

/**
 * A route (`GET`, `/api/…/:id`), a socket event (`EVENT`, its name), a room (`ROOM`, `competition/:id`) or the connection itself
 * (`CONNECT`), and the right it asks for.
 */
export interface Door {
  readonly method: string;
  readonly path: string;
  readonly rule: Right | 'public' | undefined;
}

interface Handler {
  readonly owner: object;
  readonly handler: object;
}

/** Every route, socket event and room of the running application and its connection, read from what declares them. */
export function accessTable(app: NestExpressApplication): Door[] {
  const discovery = app.get(DiscoveryService);
  const routes = discovery.getControllers().flatMap((wrapper) => handlersOf(wrapper).flatMap(routesOf));
  const gateways = discovery
    .getProviders()
    .filter(({ metatype }) => metatype && Reflect.getMetadata(GATEWAY, metatype) === true);
  const events = gateways.flatMap((wrapper) => handlersOf(wrapper).flatMap(eventsOf));
  const rooms = gateways.flatMap(({ metatype }) => roomsOf(metatype as object));
  const door = app.get<unknown, { readonly admit: object }>(SocketDoor, { strict: false });
  const connection: Door = { method: 'CONNECT', path: '/socket.io', rule: ruleOf(door.admit) };
  return [...routes, ...events, ...rooms, connection].toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b), 'en'),
  );
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

function roomsOf(gateway: object): Door[] {
  const rules = (Reflect.getMetadata(ROOMS, gateway) ?? []) as readonly RoomRule[];
  return rules.map(({ room, right }) => ({ method: 'ROOM', path: room, rule: right }));
}

function ruleOf(handler: object): Door['rule'] {
  return Reflect.getMetadata(RULE, handler) as Door['rule'];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [String(value)];
}
