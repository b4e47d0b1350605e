import { Matches } from 'class-validator';
import type { CompetitionId } from '../../domain/kernel/ids';

export const ID = /^[\w-]{1,64}$/;

export class IdParam {
  @Matches(ID)
  id: string;
}

export class CompetitionParam {
  @Matches(ID)
  competitionId: CompetitionId;
}
