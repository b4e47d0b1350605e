import { Controller, Get } from '@nestjs/common';
import { Can } from '../../access/can';
import type { PromotionPresetView } from '../../contract/promotion-presets';
import { PromotionPresetsReadModel } from './promotion-presets.read-model';

@Controller('api/promotion-presets')
export class PromotionPresetsController {
  constructor(private readonly presets: PromotionPresetsReadModel) {}

  @Get()
  @Can('competition.read')
  list(): readonly PromotionPresetView[] {
    return this.presets.list();
  }
}
