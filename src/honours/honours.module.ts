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

/** ⑥ Titles and promotions, from what is published. */
@Module({
  imports: [SetupModule, PublicationModule, AccessModule],
  controllers: [HonoursController],
  providers: [
    PublishedTradesReadModel,
    AwardsRepository,
    AwardsService,
    PromotionsRepository,
    PromotionsService,
    HonoursRepository,
    HonoursService,
  ],
  exports: [HonoursService],
})
export class HonoursModule {}
