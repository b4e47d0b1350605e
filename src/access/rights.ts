import type { Role } from '../contract/access';

/** Everything that can be allowed. Each route, socket event and room names one of these, or is public. */
export type Right =
  | 'session.own'
  | 'account.manage'
  | 'session.manage'
  | 'ticket.issue'
  | 'audit.read'
  | 'competition.read'
  | 'competition.create'
  | 'competition.change'
  | 'rules.change'
  | 'stage.open'
  | 'roster.import'
  | 'roster.undo'
  | 'score.import'
  | 'judge.read'
  | 'judge.manage'
  | 'judge.recuse'
  | 'unit.manage'
  | 'registration.read'
  | 'registration.submit'
  | 'registration.forward'
  | 'registration.approve'
  | 'person.reveal'
  | 'draw.read'
  | 'draw.make'
  | 'schedule.read'
  | 'schedule.make'
  | 'admission.print'
  | 'photo.keep'
  | 'entry.check-in'
  | 'mapping.read'
  | 'mapping.seal'
  | 'mapping.open'
  | 'mapping.witness'
  | 'board.watch'
  | 'sheet.read'
  | 'mark.enter'
  | 'mark.key'
  | 'progress.read'
  | 'sheet.reopen'
  | 'reopening.answer'
  | 'sheet.acknowledge'
  | 'sheet.take-over'
  | 'entry.flag'
  | 'flag.settle'
  | 'recheck.record'
  | 'ruling.give'
  | 'entry.rule'
  | 'stage.close'
  | 'time.keep'
  | 'evidence.add'
  | 'evidence.read'
  | 'judges.review'
  | 'standings.read'
  | 'entries.advance'
  | 'result.publish'
  | 'result.read'
  | 'honours.read'
  | 'honours.confer'
  | 'roster.export'
  | 'archive.export'
  | 'paper.print'
  | 'rehearsal.run'
  | 'rehearsal.read'
  | 'edition.read'
  | 'result.sign'
  | 'edition.confirm'
  | 'board.present'
  | 'certificate.read'
  | 'certificate.issue'
  | 'promotion.review'
  | 'promotion.approve'
  | 'promotion.answer'
  | 'roster.identify'
  | 'level.take'
  | 'appeal.read'
  | 'appeal.file'
  | 'appeal.decide'
  | 'appeal.answer'
  | 'appeal.carry-out'
  | 'selection.read'
  | 'selection.make'
  | 'conflict.declare'
  | 'titles.deliberate'
  | 'recommendation.read'
  | 'recommendation.make'
  | 'appeal.deposit'
  | 'selection.own-sheet';

const EVERYONE: readonly Right[] = ['session.own', 'competition.read', 'board.watch', 'result.read'];
const CHOSEN: readonly Right[] = ['selection.read', 'recommendation.read'];

/**
 * Who may do what. An administrator runs the house and marks nothing; a supervisor sees everything, flags, rechecks and
 * confirms reopenings, and changes no mark; a keeper keeps what joins people and work apart, and marks
 * nothing; an arbitrator decides appeals and changes nothing else.
 */
export const RIGHTS_OF_ROLE: Readonly<Record<Role, readonly Right[]>> = {
  administrator: [
    ...EVERYONE,
    'account.manage',
    'session.manage',
    'ticket.issue',
    'audit.read',
    'competition.create',
  ],
  organizer: [
    ...EVERYONE,
    'ticket.issue',
    'competition.create',
    'competition.change',
    'rules.change',
    'stage.open',
    'roster.import',
    'roster.undo',
    'score.import',
    'judge.read',
    'judge.manage',
    'judge.recuse',
    'unit.manage',
    'registration.read',
    'registration.submit',
    'registration.forward',
    'registration.approve',
    'person.reveal',
    'draw.read',
    'draw.make',
    'schedule.read',
    'schedule.make',
    'admission.print',
    'photo.keep',
    'entry.check-in',
    'mapping.read',
    'mark.key',
    'progress.read',
    'standings.read',
    'stage.close',
    'reopening.answer',
    'ruling.give',
    'evidence.read',
    'entries.advance',
    'result.publish',
    'honours.read',
    'honours.confer',
    'archive.export',
    'paper.print',
    'rehearsal.run',
    'rehearsal.read',
    'edition.read',
    'result.sign',
    'edition.confirm',
    'board.present',
    'certificate.read',
    'certificate.issue',
    'promotion.review',
    'level.take',
    'appeal.read',
    'appeal.file',
    'appeal.answer',
    'appeal.carry-out',
    ...CHOSEN,
    'selection.make',
    'titles.deliberate',
    'recommendation.read',
    'recommendation.make',
    'appeal.deposit',
  ],
  'chief-judge': [
    ...EVERYONE,
    'judge.read',
    'judge.recuse',
    'draw.read',
    'draw.make',
    'schedule.read',
    'entry.check-in',
    'mapping.read',
    'progress.read',
    'judges.review',
    'standings.read',
    'sheet.reopen',
    'reopening.answer',
    'sheet.acknowledge',
    'sheet.take-over',
    'flag.settle',
    'ruling.give',
    'entry.rule',
    'time.keep',
    'evidence.add',
    'evidence.read',
    'stage.close',
    'edition.read',
    'result.sign',
    'edition.confirm',
    'board.present',
    'appeal.read',
    'appeal.carry-out',
    'paper.print',
    'titles.deliberate',
  ],
  judge: [
    'session.own',
    'competition.read',
    'sheet.read',
    'mark.enter',
    'evidence.add',
    'evidence.read',
    'conflict.declare',
  ],
  supervisor: [
    ...EVERYONE,
    'judge.read',
    'registration.read',
    'draw.read',
    'schedule.read',
    'mapping.read',
    'mapping.witness',
    'progress.read',
    'judges.review',
    'standings.read',
    'evidence.read',
    'entry.flag',
    'recheck.record',
    'reopening.answer',
    'honours.read',
    'audit.read',
    'paper.print',
    'rehearsal.read',
    'edition.read',
    'result.sign',
    'edition.confirm',
    'certificate.read',
    'appeal.read',
    ...CHOSEN,
  ],
  keeper: [...EVERYONE, 'mapping.read', 'mapping.seal', 'mapping.open'],
  unit: [
    ...EVERYONE,
    'registration.read',
    'registration.submit',
    'registration.forward',
    'roster.import',
    'appeal.read',
    'appeal.file',
    'selection.own-sheet',
  ],
  arbitrator: [
    ...EVERYONE,
    'standings.read',
    'appeal.read',
    'appeal.decide',
    'appeal.answer',
    'appeal.carry-out',
  ],
  hr: [
    ...EVERYONE,
    'honours.read',
    'roster.export',
    'promotion.review',
    'promotion.approve',
    'promotion.answer',
    'roster.identify',
    'level.take',
    'certificate.read',
    ...CHOSEN,
    'paper.print',
  ],
  display: EVERYONE,
  public: EVERYONE,
};
