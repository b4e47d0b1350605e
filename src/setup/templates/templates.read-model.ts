import { Injectable } from '@nestjs/common';
import type { CompetitionTemplate } from '../../domain/template/competition-template';
import { PromotionPresetsReadModel } from '../promotion-presets/promotion-presets.read-model';
import { SHIPPED_TEMPLATES, templatesIn } from './template-files';

/** The templates the product ships. They are read once, when it starts: a broken file stops the start, not a request. */
@Injectable()
export class TemplatesReadModel {
  private readonly templates: readonly CompetitionTemplate[];

  constructor(presets: PromotionPresetsReadModel) {
    this.templates = templatesIn(SHIPPED_TEMPLATES, presets.list());
  }

  list(): readonly CompetitionTemplate[] {
    return this.templates;
  }

  find(id: string): CompetitionTemplate | undefined {
    return this.templates.find((template) => template.id === id);
  }
}
