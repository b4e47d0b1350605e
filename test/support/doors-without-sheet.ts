/** Doors that write something and change no sheet, each with the reason. */
export const DOORS_WITHOUT_SHEET: Readonly<Record<string, string>> = {
  'POST /api/marking/stages/:stageId/clocks': 'the same, with an outcome for each entry (TIM-7)',
  'POST /api/marking/entries/:entryId/incidents':
    'changes no sheet, and is recorded after the closing (INC-3)',
  'POST /api/marking/stages/:stageId/evidence': 'a picture beside the ledger: no row of it (EVD-1)',
  'POST /api/competitions': 'a competition that was not there before (TPL-3)',
  'PATCH /api/competitions/:competitionId': 'what it is called: changes no sheet (TPL-6)',
  'POST /api/competitions/:competitionId/trades': 'a trade that was not there before (TPL-2)',
  'PATCH /api/trades/:tradeId': 'the set-up: STAGE_STARTED from the first mark on (TPL-5)',
  'DELETE /api/trades/:tradeId': 'the set-up: STAGE_STARTED from the first mark on (TPL-5)',
  'POST /api/trades/:tradeId/stages': 'the set-up: STAGE_STARTED from the first mark on (TPL-5)',
  'PATCH /api/stages/:stageId': 'the set-up: STAGE_STARTED from the first mark on (TPL-5)',
  'DELETE /api/stages/:stageId': 'the set-up: STAGE_STARTED from the first mark on (TPL-5)',
  'PUT /api/stages/:stageId/rules': 'rules: STAGE_STARTED from the first mark on (RUV-4)',
  'POST /api/marking/stages/:stageId/decisions': 'follows from places, and is said after the closing (RUL-6)',
  'POST /api/marking/stages/:stageId/reopen': 'the key itself: with a reason, and audited',
  'POST /api/marking/stages/:stageId/reopenings/:seq/confirm':
    'the key in the second hand: a request lapses with the closing, STAGE_CLOSED (COR-5)',
  'POST /api/marking/stages/:stageId/reopenings/:seq/decline': 'a no to a request: changes no sheet (COR-3)',
  'POST /api/publication/stages/:stageId/publish': 'an edition, of a closed stage only',
  'POST /api/publication/stages/:stageId/proposals':
    'a later edition is proposed, of a closed stage only (IMC-2)',
  'POST /api/publication/stages/:stageId/proposals/:proposalId/confirm':
    'an edition, of a closed stage only (IMC-3)',
  'POST /api/publication/stages/:stageId/proposals/:proposalId/decline': 'no to a proposal (IMC-4)',
  'POST /api/publication/stages/:stageId/notice': 'a state of an edition, of a closed stage only',
  'POST /api/publication/stages/:stageId/finalize': 'a state of an edition, of a closed stage only',
  'PUT /api/publication/competitions/:competitionId/plan': 'when and how results become public, no mark',
  'POST /public/competitions/:competitionId/own': 'a question: nothing is written',
  ...Object.fromEntries(
    [
      'stages/:stageId/freezes',
      'competitions/:competitionId/freezes',
      'stages/:stageId/freezes/:freezeId/steps',
    ].map((path) => [`POST /api/results/${path}`, 'what the public sees: changes no sheet (RVL-2)']),
  ),
  'POST /api/honours/competitions/:competitionId/confer': 'honours, from published editions only',
  'POST /api/honours/competitions/:competitionId/promotions/act': 'steps of promotions (PRW-5)',
  'POST /api/honours/competitions/:competitionId/promotions/simulation': 'writes nothing (PRW-8)',
  ...Object.fromEntries(
    [
      ...['PUT', 'POST /acts', 'POST /review', 'POST /decide', 'POST /redo'].map((at) => ['selections', at]),
      ...['PUT', 'POST /acts', 'POST /conclude', 'POST /redo'].map((at) => ['recommendations', at]),
      ['own-sheets', 'POST'],
    ].map(([what = '', at = '']) => {
      const [method = '', tail = ''] = at.split(' ');
      const path = `/api/honours/competitions/:competitionId/${what}/:ruleId${tail}`;
      return [`${method} ${path}`, 'who is chosen or recommended: changes no sheet (XUN-7, RCM-7)'];
    }),
  ),
  'POST /api/marking/sheets/:entryId/judges/:judgeId/acknowledge':
    'names under a signed sheet, STAGE_CLOSED after the closing (ACK-2)',
  'POST /api/marking/sheets/:entryId/judges/:judgeId/take-over': 'a lease, no row of the ledger (LEA-5)',
  'EVENT sheet.hold': 'a lease, no row of the ledger (LEA-5)',
  'EVENT sheet.leave': 'a lease, no row of the ledger (LEA-5)',
  'POST /api/marking/entries/:entryId/flags':
    'what a supervisor saw: changes no sheet, and is said after the closing as well',
  'POST /api/marking/entries/:entryId/flags/:seq/settle': 'the answer to a flag: changes no sheet',
  'POST /api/publication/stages/:stageId/signatures': 'a name under a result, of a closed stage only (SGN-3)',
  'POST /api/publication/stages/:stageId/deliberation': 'an order for titles: changes no sheet (DLB-2)',
  'POST /api/publication/stages/:stageId/deliberation/titles': 'writes nothing (DLB-4)',
  'POST /api/publication/stages/:stageId/appeals': 'an appeal beside the ledger: changes no sheet (APL-2)',
  ...Object.fromEntries(
    ['steps', 'second-level', 'carried-out', 'deposit', 'answer'].map((path) => [
      `POST /api/publication/appeals/:appealId/${path}`,
      'a step of an appeal: changes no sheet (APL-4, APD-1)',
    ]),
  ),
  'POST /api/publication/entries/:entryId/recheck': 'what was found, of a closed stage only',
  'POST /api/publication/stages/:stageId/recheck': 'a list of what to look at, of a closed stage only',
  'POST /api/competitions/:competitionId/judges': 'the register: changes no sheet (JDG-1)',
  'PATCH /api/competitions/:competitionId/judges/:judgeId': 'the register: changes no sheet (JDG-1)',
  'POST /api/competitions/:competitionId/conflicts': 'what is declared: changes no sheet (COI-2)',
  'POST /api/competitions/:competitionId/conflicts/:conflictId/target':
    'whom a judge meant: changes no sheet (COI-10)',
  'POST /api/own-conflicts': 'what a judge declares: changes no sheet (COI-9)',
  'POST /api/competitions/:competitionId/conflicts/answers': 'the committee: no sheet (COI-3)',
  'PUT /api/competitions/:competitionId/conflicts/rule': 'how conflicts count: changes no sheet (COI-1)',
  'PUT /api/stages/:stageId/seats': 'SEAT_MARKED where there are marks (ALO-8)',
  'POST /api/stages/:stageId/seats/proposal': 'writes nothing (ALO-9)',
  'POST /api/stages/:stageId/scheme/read': 'writes nothing (CIS-1)',
  'POST /api/marking/stages/:stageId/recusals':
    'JudgeExcused, which the ledger refuses behind a lock (COI-5)',
  'POST /api/stages/:stageId/open': 'enters people before there are marks: changes no sheet (REG-5)',
  'POST /api/competitions/:competitionId/units/file/check': 'writes nothing (UTF-3)',
  'POST /api/competitions/:competitionId/units/file/returned': 'writes nothing (UTF-3)',
  'POST /api/competitions/:competitionId/units/file/take': 'units: changes no sheet (UTF-2)',
  'PUT /api/competitions/:competitionId/participations': 'who took part: changes no sheet (PTC-1)',
  'POST /api/competitions/:competitionId/participations/file/check': 'writes nothing (PTC-3)',
  'POST /api/competitions/:competitionId/participations/file/returned': 'writes nothing (PTC-3)',
  'POST /api/competitions/:competitionId/participations/file/take': 'who took part: changes no sheet (PTC-1)',
  'POST /api/competitions/:competitionId/roster/check': 'writes nothing (IMP-7)',
  'POST /api/competitions/:competitionId/roster/returned': 'writes nothing (IMP-7)',
  'POST /api/competitions/:competitionId/roster/take': 'registers people: changes no sheet (IMP-4)',
  'POST /api/marking/stages/:stageId/scores/check': 'writes nothing (SCI-7)',
  'POST /api/marking/stages/:stageId/scores/returned': 'writes nothing (SCI-7)',
  'POST /api/marking/stages/:stageId/scores/take':
    'overwrites nothing that is submitted, and a stage that is closed takes none (SCI-5)',
  'DELETE /api/competitions/:competitionId/roster/imports/:importId':
    'takes registrations back: changes no sheet (IMP-9)',
  'POST /api/stages/:stageId/draws': 'a draw is kept beside the ledger: changes no sheet (DRW-6)',
  'POST /api/stages/:stageId/draws/seeds': 'a promise: changes no sheet (DRW-4)',
  'POST /api/honours/competitions/:competitionId/promotion-answers/check': 'writes nothing (RST-5)',
  'POST /api/honours/competitions/:competitionId/promotion-answers/returned': 'writes nothing (RST-5)',
  'POST /api/honours/competitions/:competitionId/promotion-answers/take':
    'what the authority said of promotions (RST-5)',
  'POST /api/honours/competitions/:competitionId/levels/take':
    'levels that people bring along: changes no sheet (PRW-9)',
  'POST /api/exports/competitions/:competitionId/rosters':
    'a file, and steps of promotions of published editions only (RST-3)',
  'POST /api/exports/stages/:stageId/admission-tickets': 'paper: changes no sheet (ADM-4)',
  'PUT /api/honours/competitions/:competitionId/certificates/setting': 'words of certificates (CER-8)',
  'POST /api/honours/competitions/:competitionId/certificates/issue':
    'the register, from conferred honours (CER-3)',
  'POST /api/honours/competitions/:competitionId/certificates/revoke':
    'the register, which is only added to (CER-6)',
  'POST /api/honours/competitions/:competitionId/certificates/:id/reissue':
    'the register, which is only added to (CER-6)',
  'POST /api/exports/competitions/:competitionId/public-archive': 'published results only (PBA-1)',
  'POST /api/exports/competitions/:competitionId/certificates.pdf': 'paper: changes no sheet (CER-7)',
  'POST /api/exports/competitions/:competitionId/certificate-preview.pdf':
    'a sample, of which nothing is kept (CER-8)',
  'POST /api/exports/stages/:stageId/photos/:entryId': 'a photo beside the ledger (ADM-6)',
  'DELETE /api/exports/stages/:stageId/photos/:entryId': 'a photo beside the ledger (ADM-6)',
  'PUT /api/stages/:stageId/schedule': 'who works where: changes no sheet (SES-6)',
  'POST /api/stages/:stageId/schedule/proposal': 'writes nothing (SES-2)',
  'PUT /api/marking/stages/:stageId/check-in': 'when the door opens: changes no sheet (CHK-2)',
  'POST /api/marking/stages/:stageId/check-in/arrivals':
    'who came; what follows in the ledger is refused by a lock like any ruling (CHK-4)',
  'POST /api/marking/stages/:stageId/check-in/arrivals/:entryId/undo': 'who came: changes no sheet (CHK-5)',
  'POST /api/marking/stages/:stageId/seals/:layer': 'sealing: STAGE_STARTED from the first mark on (SEA-2)',
  'POST /api/marking/stages/:stageId/seals/:layer/witness': 'a confirmation, of a closed stage only (SEA-7)',
  'POST /api/marking/stages/:stageId/seals/:layer/open': 'labels and people, of a closed stage only (SEA-7)',
  'POST /api/competitions/:competitionId/rehearsals':
    'a competition of its own; this one is only read (RHS-1)',
  'POST /api/competitions/:competitionId/rehearsals/:rehearsalId/end': 'nothing is written after it (RHS-6)',
  'POST /api/competitions/:competitionId/rehearsals/:rehearsalId/simulation':
    'acts through the same intake, in a rehearsal only (RHS-4)',
  'DELETE /api/competitions/:competitionId/rehearsals/:rehearsalId/simulation': 'stops what acts (RHS-4)',
  'POST /api/registrations/:registrationId/substitution': 'STAGE_STARTED from the first mark on (RGS-10)',
  ...Object.fromEntries(
    [
      'POST /api/competitions/:competitionId/units',
      'PUT /api/units/:unitId',
      'DELETE /api/units/:unitId',
      'PUT /api/competitions/:competitionId/entry-aims',
      'PUT /api/trades/:tradeId/entry-rules',
      'POST /api/trades/:tradeId/registrations',
      'PUT /api/registrations/:registrationId',
      'POST /api/registrations/:registrationId/acts',
      'POST /api/trades/:tradeId/decisions/preview',
      'POST /api/trades/:tradeId/decisions',
      'POST /api/decisions/:decisionId/progress',
      'POST /api/decisions/:decisionId/undo',
      'POST /api/competitions/:competitionId/duplicates',
      'POST /api/people/:contestantId/reveal',
    ].map((door) => [
      door,
      'units and registrations: who is entered stays entered (RGS-4), no sheet is written',
    ]),
  ),
  'EVENT presence': 'a sign of life',
  'EVENT editions.watch': 'reads',
  'EVENT editions.unwatch': 'reads',
  'EVENT desk.watch': 'reads',
  'EVENT desk.unwatch': 'reads',
  'EVENT watch': 'reads',
  'EVENT unwatch': 'reads',
  ...Object.fromEntries(
    [
      'DELETE /api/access/sessions/:id',
      'DELETE /api/access/competitions/:competitionId/tablets/:bindingId',
      'POST /api/access/accounts',
      'POST /api/access/accounts/:id/disable',
      'POST /api/access/accounts/:id/grants',
      'POST /api/access/competitions/:competitionId/judge-tickets',
      'POST /api/access/competitions/:competitionId/slips',
      'POST /api/access/slip/look',
      'POST /api/access/slip/use',
      'POST /api/access/tablet/judges',
      'POST /api/access/tablet/pin',
      'POST /api/access/first-administrator',
      'POST /api/access/guest',
      'POST /api/access/sign-in',
      'POST /api/access/sign-out',
      'POST /api/access/ticket',
    ].map((door) => [door, 'accounts and sessions']),
  ),
};
