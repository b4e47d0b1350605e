import type { EditionState } from '../publication/edition-state';
import type { LocalText } from './local-text';
import type { PublicationRefusal, PublicationRefusalCode } from './publication-refusal';
import { sayAlways } from './say-always';

type Wording = {
  readonly [Code in PublicationRefusalCode]: (
    refusal: Extract<PublicationRefusal, { code: Code }>,
  ) => LocalText;
};

const STATE: Readonly<Record<EditionState, LocalText>> = {
  internal: { zh: '仍是内部版本，尚未公示', en: 'is internal and has not been on notice' },
  notice: { zh: '已在公示中', en: 'is on public notice already' },
  final: { zh: '已是正式版本', en: 'is final already' },
};

/** What is said where an edition does not become more official (KER-5). */
export const PUBLICATION_WORDING: Wording = {
  NOT_FINAL: ({ stages }) => ({
    zh: `还有 ${stages} 个阶段的成绩不是正式版本，不能办理。未作任何更改。请待公示期满、成绩转为正式后再办理。`,
    en: `The results of ${stages} stage(s) are not final, so this cannot be done. Nothing was changed. Wait until their notice is over and make them final first.`,
  }),
  NOTICE_NOT_PLANNED: sayAlways(
    '本竞赛没有规定公示期。未作任何更改。请先在“公示规则”中填写公示的工作日数，或直接转为正式。',
    'No public notice is planned for this competition. Nothing was changed. Say first how many working days it takes, or make the edition final at once.',
  ),
  NOTICE_RUNNING: ({ until }) => ({
    zh: `公示期至 ${until} 止（含当日），尚未期满，不能转为正式。公示继续，内容不变。请于次日再办理。`,
    en: `The notice runs until the end of ${until}, so the edition is not final yet. It stays on notice as it is. Come back the day after.`,
  }),
  EDITION_STATE: ({ state }) => ({
    zh: `最新一版成绩${STATE[state].zh}，不能这样办理。未作任何更改。请刷新后查看各版本的状态。`,
    en: `The newest edition ${STATE[state].en}, so this cannot be done. Nothing was changed. Reload and look at the states of the editions.`,
  }),
  EDITION_OUTDATED: ({ version }) => ({
    zh: `您查看期间已生成第 ${version} 版，本次未办理。已公开的版本不变。请刷新并核对新版后再办理。`,
    en: `Edition ${version} was made since you opened this page, so nothing was done. What is public stands. Reload, look at the new edition and do it again.`,
  }),
  EDITION_BEHIND: sayAlways(
    '该版本生成之后，评分记录又有变化，不能据此公示或转为正式。已公开的版本不变。请核对后生成新的版本。',
    'The record has gone on since this edition was made, so it does not become more official. What is public stands. Look at what changed and make a new edition.',
  ),
};
