import { Injectable } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of the HTTP interface, made from the running application itself. */
@Injectable()
export class OpenApi {
  private document: OpenAPIObject | undefined;

  describe(app: NestExpressApplication): void {
    const head = new DocumentBuilder()
      .setTitle('Baigong 百工')
      .setDescription(
        'Live scoring of trade-skill competitions. Refusals: {refusal: {code, …}}, see docs/live-protocol.md.',
      )
      .setVersion('1')
      .addCookieAuth('baigong_session')
      .build();
    this.document = SwaggerModule.createDocument(app, head);
  }

  /** @throws Error before `describe`. */
  get description(): OpenAPIObject {
    if (!this.document) throw new Error('the application has not been described yet');
    return this.document;
  }
}
