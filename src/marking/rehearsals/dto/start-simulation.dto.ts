import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { StartSimulationBody } from '../../../contract/rehearsals';
import { MOST_SIMULATED_SPEED } from '../../../domain/rehearsal/simulated-speed';

export class StartSimulationDto implements StartSimulationBody {
  @ApiProperty({ minimum: 1, maximum: MOST_SIMULATED_SPEED, description: 'marks a second' })
  @IsInt()
  @Min(1)
  @Max(MOST_SIMULATED_SPEED)
  speed: number;

  @ApiPropertyOptional({ type: Boolean, description: 'through all stages, to the end of the competition' })
  @IsOptional()
  @IsBoolean()
  toEnd?: boolean;
}
