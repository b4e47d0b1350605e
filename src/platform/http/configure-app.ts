import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config';
import { StrictIoAdapter } from '../realtime/strict-io.adapter';
import { RefusalFilter } from './refusal.filter';
import { RefusedError } from './refused-error';

/** Archives come by the command line; nothing else that comes over HTTP is larger than a batch of marks. */
const BODY_LIMIT = '64kb';
/** But the rules of a stage can be: every aspect with its words in two languages. */
const RULES_LIMIT = '1mb';
/** A form of a public page: a number and a code. */
const FORM_LIMIT = '4kb';

/**
 * Everything that is the same for each request: what a body may be, how refusals look, the headers, the socket's door. The
 * application is created with `bodyParser: false`: JSON, and forms of public pages, are the only bodies it reads.
 */
export function configureApp(app: NestExpressApplication, config: Config): void {
  app.set('trust proxy', false);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(helmetOf(config), permissions, noStore);
  app.useBodyParser('json', { limit: RULES_LIMIT, type: isRules, strict: true, reviver: refusePrototype });
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: true, reviver: refusePrototype });
  app.useBodyParser('urlencoded', { limit: FORM_LIMIT, extended: false, type: isPublicForm });
  app.useGlobalPipes(
    new ValidationPipe({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      transformOptions: { enableImplicitConversion: false },
      stopAtFirstError: true,
      exceptionFactory: (faults) => new RefusedError({ code: 'MALFORMED', path: pathOf(faults) }),
    }),
  );
  app.useGlobalFilters(new RefusalFilter());
  app.useWebSocketAdapter(new StrictIoAdapter(app, { publicUrl: config.publicUrl }));
}

/** docs/adr/011. Over plain http in a venue's network HSTS and upgrades would lock everybody out. */
function helmetOf(config: Config): ReturnType<typeof helmet> {
  const isSecure = config.publicUrl?.startsWith('https:') ?? false;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

function isRules({ method, url = '', headers }: IncomingMessage): boolean {
  const isJson = (headers['content-type'] ?? '').startsWith('application/json');
  return isJson && method === 'PUT' && /^\/api\/stages\/[^/]+\/rules$/.test(url);
}

/** Pages without a script send what browsers send; nothing behind a sign-in is reached that way. */
function isPublicForm({ url = '', headers }: IncomingMessage): boolean {
  const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  return isForm && url.startsWith('/public/');
}

function permissions(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=()');
  next();
}

/** Answers of the interface are for whoever asked, now; a route that knows better says so itself. */
function noStore(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
  next();
}

/** The transformer would drop these silently; a body that carries one is not from our pages. */
function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__' || key === 'constructor' || key === 'prototype')
    throw new SyntaxError('a member that leads into a prototype');
  return value;
}

/** Where the first fault is: `grants.0.role`. */
function pathOf(faults: readonly ValidationError[]): string {
  const [fault] = faults;
  if (!fault) return '';
  const below = pathOf(fault.children ?? []);
  return below === '' ? fault.property : `${fault.property}.${below}`;
}
