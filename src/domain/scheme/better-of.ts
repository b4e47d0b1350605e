import type { Better } from '../combination/combination-kind';
import type { MarkingScheme } from './marking-scheme';

/** Whether the total is better higher or lower: as its weighted modules are, which agree in a legal scheme (SCH-18). */
export function betterOf(scheme: MarkingScheme): Better {
  return scheme.modules.find(({ weight }) => weight > 0)?.better ?? 'higher';
}
