import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { ReactElement } from 'react';
import { Public } from '../../access/can';
import { Takes } from '../../access/takes';
import type { CompetitionId, StageId, UnitId } from '../../domain/kernel/ids';
import { isRecord } from '../../domain/kernel/shapes';
import { RefusedError } from '../../platform/http/refused-error';
import { pageLanguage } from '../../platform/pages/page-language';
import { renderPage } from '../../platform/pages/render-page';
import { sendPage } from '../../platform/pages/send-page';
import { OwnResults } from './own-results.read-model';
import { CompetitionListPage, CompetitionPage, UnitPage } from './pages/competition-pages';
import { EditionPage } from './pages/edition-page';
import { MissingPage, OwnPage, type OwnAnswer } from './pages/own-page';
import type { PublicPlace } from './pages/public-frame';
import { PublicCompetitions } from './public-competitions.read-model';

/** Pages for whoever comes, whole without a script: they read the public's copy and nothing else (PBP-3, PBP-4). */
@Controller('public')
export class PublicPagesController {
  constructor(
    private readonly competitions: PublicCompetitions,
    private readonly own: OwnResults,
  ) {}

  @Get()
  @Public()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const competitions = await this.competitions.list();
    await answer(
      request,
      response,
      <CompetitionListPage place={placeOf(request)} competitions={competitions} />,
    );
  }

  @Get('competitions/:competitionId')
  @Public()
  async competition(
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.competitions.find(id);
    await answer(request, response, found && <CompetitionPage place={placeOf(request)} {...found} />);
  }

  @Get('competitions/:competitionId/stages/:stageId')
  @Public()
  async newest(
    @Param('competitionId') id: CompetitionId,
    @Param('stageId') stageId: StageId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.competitions.findEdition(id, stageId);
    await answer(request, response, found && <EditionPage place={placeOf(request)} {...found} />);
  }

  @Get('competitions/:competitionId/stages/:stageId/editions/:version')
  @Public()
  async edition(
    @Param() { competitionId, stageId, version }: Record<string, string>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.competitions.findEdition(
      competitionId as CompetitionId,
      stageId as StageId,
      Number(version),
    );
    await answer(request, response, found && <EditionPage place={placeOf(request)} {...found} />);
  }

  @Get('competitions/:competitionId/units/:unitId')
  @Public()
  async unit(
    @Param('competitionId') id: CompetitionId,
    @Param('unitId') unitId: UnitId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.competitions.find(id);
    const rows = found?.results.flatMap(({ content }) => content.standings) ?? [];
    const unitName = rows.find((row) => row.unitId === unitId)?.unitName;
    const place = placeOf(request);
    await answer(
      request,
      response,
      found && unitName !== undefined && <UnitPage place={place} {...found} {...{ unitId, unitName }} />,
    );
  }

  @Get('competitions/:competitionId/own')
  @Public()
  async ownForm(
    @Param('competitionId') id: CompetitionId,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.competitions.find(id);
    const place = placeOf(request);
    await answer(
      request,
      response,
      found && <OwnPage place={place} competition={found.competition} answer={null} />,
    );
  }

  @Post('competitions/:competitionId/own')
  @HttpCode(200)
  @Public()
  @Takes('application/x-www-form-urlencoded')
  async ownResult(
    @Param('competitionId') id: CompetitionId,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.competitions.find(id);
    const place = placeOf(request);
    const page = found && (
      <OwnPage place={place} competition={found.competition} answer={await this.ask(id, body)} />
    );
    await answer(request, response, page, { isPrivate: true });
  }

  private async ask(id: CompetitionId, body: unknown): Promise<OwnAnswer> {
    const { number, code } = isRecord(body) ? body : {};
    if (typeof number !== 'string' || typeof code !== 'string') return { kind: 'none' };
    try {
      const result = await this.own.find(id, { number, code });
      return result ? { kind: 'result', result } : { kind: 'none' };
    } catch (error) {
      if (!(error instanceof RefusedError) || error.refusal.code !== 'RETRY_LATER') throw error;
      return { kind: 'wait', minutes: Math.ceil(error.refusal.retryAfterMs / 60_000) };
    }
  }
}

/** The address as it was asked for, and the language in it. */
function placeOf({ path, query }: Request): PublicPlace {
  return { locale: pageLanguage(query['lang']), path };
}

/** The page, or that there is none: one answer for what is not public yet and for what never was. */
async function answer(
  request: Request,
  response: Response,
  page: ReactElement | undefined | false,
  { isPrivate = false } = {},
): Promise<void> {
  if (page) await sendPage(request, response, { html: renderPage(page), isPrivate });
  else {
    const html = renderPage(<MissingPage place={placeOf(request)} />);
    await sendPage(request, response, { html, status: 404, isPrivate });
  }
}
