import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { PublicationModule } from '../publication/publication.module';
import { SetupModule } from '../setup/setup.module';
import { AwardsRepository } from './awards/awards.repository';
import { AwardsService } from './awards/awards.service';
import { HonoursController } from './honours.controller';
import { HonoursRepository } from './honours.repository';
import { HonoursService } from './honours.service';
import { ImpactController } from './impact/impact.controller';
import { HonoursPreview } from './impact/honours-preview';
import { ImpactReadModel } from './impact/impact.read-model';
import { ImpactService } from './impact/impact.service';
import { PromotionsRepository } from './promotions/promotions.repository';
import { PromotionsService } from './promotions/promotions.service';
import { PublishedTradesReadModel } from './published-trades.read-model';

/** ⑥ Titles and promotions, from what is published. */
@Module({
  imports: [SetupModule, PublicationModule, AccessModule],
  controllers: [HonoursController, ImpactController],
  providers: [
    PublishedTradesReadModel,
    AwardsRepository,
    AwardsService,
    PromotionsRepository,
    PromotionsService,
    HonoursRepository,
    HonoursService,
    HonoursPreview,
    ImpactReadModel,
    ImpactService,
  ],
  exports: [HonoursService, ImpactService],
})
export class HonoursModule {}
