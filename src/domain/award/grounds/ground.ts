import { namedShape, variantShape } from '../../kernel/record-shape';
import type { Shape } from '../../kernel/shapes';
import { cutOffGround, type CutOffGround } from './cut-off-ground';
import { everybodyGround, type EverybodyGround } from './everybody-ground';
import type { GroundKind } from './ground-kind';
import { medalGround, type MedalGround } from './medal-ground';
import { placesGround, type PlacesGround } from './places-ground';
import { shareGround, type ShareGround } from './share-ground';

/** Why a title or a level is given. */
export type Ground = PlacesGround | ShareGround | CutOffGround | MedalGround | EverybodyGround;

const KINDS: { readonly [Kind in Ground['kind']]: GroundKind<Extract<Ground, { kind: Kind }>> } = {
  places: placesGround,
  share: shareGround,
  'cut-off': cutOffGround,
  medal: medalGround,
  everybody: everybodyGround,
};

/** What the rulebook knows of a ground's kind. */
export function groundKindOf(ground: Ground): GroundKind<Ground> {
  return KINDS[ground.kind] as GroundKind<Ground>;
}

export const groundShape: Shape = namedShape(
  'Ground',
  variantShape('kind', Object.fromEntries(Object.entries(KINDS).map(([kind, { shape }]) => [kind, shape]))),
  'Why a title or a level is given.',
);
