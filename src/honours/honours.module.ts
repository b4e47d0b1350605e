import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PublicationModule } from '../publication/publication.module';
import { SetupModule } from '../setup/setup.module';
import { AwardsRepository } from './awards/awards.repository';
import { AwardsService } from './awards/awards.service';
import { HonoursController } from './honours.controller';
import { HonoursRepository } from './honours.repository';
import { HonoursService } from './honours.service';
import { PromotionsRepository } from './promotions/promotions.repository';
import { PromotionsService } from './promotions/promotions.service';
import { PublishedTradesReadModel } from './published-trades.read-model';
import { ReviewStages } from './selections/review-stages.service';
import { ReviewWriter } from './selections/review-writer';
import { SelectionActs } from './selections/selection-acts';
import { SelectionDecisions } from './selections/selection-decisions.service';
import { SelectionFieldReadModel } from './selections/selection-field.read-model';
import { SelectionLists } from './selections/selection-lists';
import { SelectionNames } from './selections/selection-names.read-model';
import { SelectionViews } from './selections/selection-views.read-model';
import { SelectionsController } from './selections/selections.controller';
import { SelectionsRepository } from './selections/selections.repository';
import { SelectionsService } from './selections/selections.service';
import { TechnicianFieldReadModel } from './selections/technician-field.read-model';

/** ⑥ Titles and promotions, from what is published. */
@Module({
  imports: [SetupModule, PublicationModule, AccessModule],
  controllers: [HonoursController, SelectionsController],
  providers: [
    PublishedTradesReadModel,
    AwardsRepository,
    AwardsService,
    PromotionsRepository,
    PromotionsService,
    HonoursRepository,
    HonoursService,
    SelectionsRepository,
    SelectionNames,
    SelectionFieldReadModel,
    TechnicianFieldReadModel,
    SelectionLists,
    SelectionViews,
    ReviewWriter,
    ReviewStages,
    SelectionActs,
    SelectionDecisions,
    SelectionsService,
  ],
  exports: [HonoursService],
})
export class HonoursModule {}
