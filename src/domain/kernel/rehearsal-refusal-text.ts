import { sayAlways } from './say-always';

/** The refusals of rehearsals in words. */
export const REHEARSAL_WORDING = {
  REHEARSAL_OPEN: sayAlways(
    '本竞赛已有一次演练尚未结束。未作任何更改。请先结束该次演练，再开始新的演练。',
    'A rehearsal of this competition is still open. Nothing was changed. End that one first, then open another.',
  ),
  REHEARSAL_ENDED: sayAlways(
    '本次演练已经结束，不再接收任何内容。正式竞赛不受影响。请到正式竞赛中继续，或重新开始一次演练。',
    'This rehearsal has ended and takes nothing more. The real competition is as it was. Go on there, or open another rehearsal.',
  ),
  NOT_A_REHEARSAL: sayAlways(
    '这里不是演练：模拟裁判只能在演练中打分，演练也只能从正式竞赛开始。未作任何更改。请在正式竞赛的“演练”页面操作。',
    'This is no rehearsal: simulated judges mark in rehearsals only, and a rehearsal is made of the real competition. Nothing was changed. Use the rehearsal page of the competition.',
  ),
  SIMULATION_RUNNING: sayAlways(
    '模拟裁判正在打分。未作任何更改。如需调整速度，请先停止，再重新开始。',
    'Simulated judges are marking already. Nothing was changed. To change their speed, stop them and start them again.',
  ),
} as const;
