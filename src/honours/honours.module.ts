import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PublicationModule } from '../publication/publication.module';
import { SetupModule } from '../setup/setup.module';
import { AwardsRepository } from './awards/awards.repository';
import { AwardsService } from './awards/awards.service';
import { ConferralReadModel } from './conferral.read-model';
import { HonoursController } from './honours.controller';
import { HonoursRepository } from './honours.repository';
import { HonoursService } from './honours.service';
import { AnswerBooks } from './promotions/answers/answer-books.read-model';
import { PromotionAnswersController } from './promotions/answers/promotion-answers.controller';
import { PromotionAnswersService } from './promotions/answers/promotion-answers.service';
import { GrantedLevels } from './promotions/levels/granted-levels.read-model';
import { LevelsController } from './promotions/levels/levels.controller';
import { LevelsService } from './promotions/levels/levels.service';
import { PromotedElsewhere } from './promotions/promoted-elsewhere.read-model';
import { PromotionDesk } from './promotions/promotion-desk.read-model';
import { PromotionGrounds } from './promotions/promotion-grounds';
import { PromotionHolds } from './promotions/promotion-holds';
import { PromotionSimulation } from './promotions/promotion-simulation.service';
import { PromotionStepsRepository } from './promotions/promotion-steps.repository';
import { PromotionStepsService } from './promotions/promotion-steps.service';
import { PromotionWorkflowService } from './promotions/promotion-workflow.service';
import { PromotionsController } from './promotions/promotions.controller';
import { PromotionsRepository } from './promotions/promotions.repository';
import { PromotionsService } from './promotions/promotions.service';
import { PublishedTradesReadModel } from './published-trades.read-model';

/** ⑥ Titles and promotions, from what is published. */
@Module({
  imports: [SetupModule, PublicationModule, AccessModule],
  controllers: [HonoursController, PromotionsController, PromotionAnswersController, LevelsController],
  providers: [
    PublishedTradesReadModel,
    AwardsRepository,
    AwardsService,
    PromotionsRepository,
    PromotionsService,
    PromotedElsewhere,
    PromotionGrounds,
    PromotionHolds,
    PromotionStepsRepository,
    PromotionStepsService,
    PromotionWorkflowService,
    PromotionDesk,
    PromotionSimulation,
    AnswerBooks,
    PromotionAnswersService,
    GrantedLevels,
    LevelsService,
    ConferralReadModel,
    HonoursRepository,
    HonoursService,
  ],
  exports: [HonoursService, PromotionDesk, PromotionStepsService],
})
export class HonoursModule {}
