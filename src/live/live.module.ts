import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { MarkingModule } from '../marking/marking.module';
import { ResultsModule } from '../results/results.module';
import { SetupModule } from '../setup/setup.module';
import { BoardChanges } from './board-changes';
import { BoardStages } from './board-stages';
import { BoardsService } from './boards.service';
import { EditionsGateway } from './editions.gateway';
import { Editions } from './editions';
import { LiveGateway } from './live.gateway';

/** ④ Rooms, snapshots, numbered changes. */
@Module({
  imports: [SetupModule, MarkingModule, ResultsModule, AccessModule],
  providers: [Editions, BoardStages, BoardChanges, BoardsService, LiveGateway, EditionsGateway],
})
export class LiveModule {}
