import type { StandingsDocument } from '../archive/standings-document';
import { compareDocuments } from './compare-documents';
import { Findings } from './report';

const document = (advancing: readonly string[], place = 1, unitPlace = 1): StandingsDocument =>
  ({
    stages: [
      {
        stageId: 'semifinal',
        standings: [{ entryId: 'e1', place, exactTotal: '1' }],
        advancement: { starters: 2, advancing, reserves: [], undecided: [], nextIn: [] },
      },
    ],
    trades: [],
    units: [{ ruleId: 'teams', standings: [{ unitId: 'u1', place: unitPlace }] }],
  }) as unknown as StandingsDocument;

const found = (first: StandingsDocument, second: StandingsDocument): string[] => {
  const findings = new Findings();
  compareDocuments(first, second, findings);
  const { checks } = findings.report({ competition: null, rows: 0, ledgerHash: '' });
  return checks.flatMap(({ name, misfit }) => (misfit ? [`${name} ${misfit.at.name} ${misfit.member}`] : []));
};

describe('both computations at the end of the ledger', () => {
  it('[VER-8] the same places, the same who go on in whatever order, the same units: nothing is found', () => {
    expect(found(document(['e1', 'e2']), document(['e2', 'e1']))).toEqual([]);
  });

  it('[VER-8] somebody else going on, another place, another place of a unit: each is named', () => {
    expect(found(document(['e1']), document(['e2']))).toEqual(['advancement semifinal advancing']);
    expect(found(document(['e1']), document(['e1'], 2))).toEqual(['results semifinal standings']);
    expect(found(document(['e1']), document(['e1'], 1, 2))).toEqual(['units teams standings']);
  });
});
