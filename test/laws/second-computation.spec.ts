import { archiveStandings } from '../../src/domain/archive/archive-standings';
import { archive, LARGE } from './arbitrary-competition';
import { comparable } from './comparable';
import { secondDocument } from '../../src/domain/second-computation/document';
import { expectSame, leastOf, timesTold } from './thousand-runs';

describe('the second computation', () => {
  it('[LAW-14][SHD-1] comes to the same results of a whole competition', () => {
    const told = timesTold(archive(LARGE), (drawn) => {
      const document = comparable(archiveStandings(drawn));
      expectSame(document, comparable(secondDocument(drawn)));
      return document.stages.some(({ standings }) => standings.some(({ place }) => place !== null));
    });
    expect(told).toBeGreaterThan(leastOf(900));
  });
});
