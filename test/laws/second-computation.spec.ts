import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { archive, LARGE } from './arbitrary-competition';
import { comparable } from './comparable';
import { oracleDocument } from './oracle/document';
import { expectSame, leastOf, timesTold } from './thousand-runs';

describe('the second computation', () => {
  it('[LAW-14] comes to the same results of a whole competition', () => {
    const told = timesTold(archive(LARGE), (drawn) => {
      const document = comparable(archiveStandings(drawn));
      expectSame(document, comparable(oracleDocument(drawn)));
      return document.stages.some(({ standings }) => standings.some(({ place }) => place !== null));
    });
    expect(told).toBeGreaterThan(leastOf(900));
  });
});
