import { idShape, instantShape } from '../kernel/leaf-shapes';
import { namedShape, recordShape } from '../kernel/record-shape';
import { integerShape, listShape, textShape, type Shape } from '../kernel/shapes';

const MOST_SESSIONS = 200;
const MOST_PLACEMENTS = 20_000;

const sessionShape: Shape = namedShape(
  'Session',
  recordShape({
    id: idShape,
    startsAt: instantShape,
    endsAt: instantShape,
    place: textShape(1, 200, /\S/),
    address: textShape(0, 300),
    stations: integerShape(1, 1000),
    batches: integerShape(1, 100),
    lateMinutes: integerShape(0, 240),
  }),
);

const placementShape: Shape = namedShape(
  'Placement',
  recordShape({ entryId: idShape, sessionId: idShape, batch: integerShape(1), station: integerShape(1) }),
);

/** A stage's sessions and who works where; what belongs together is checked by `scheduleFault`. */
const scheduleMembers = {
  sessions: listShape(sessionShape, MOST_SESSIONS),
  placements: listShape(placementShape, MOST_PLACEMENTS),
  hallRules: textShape(0, 4000),
};

export const scheduleShape: Shape = recordShape(scheduleMembers);

/** The body of saving: the whole schedule, and which version was changed. */
export const scheduleBodyShape: Shape = recordShape({ ...scheduleMembers, version: integerShape(0) });

/** The body of a proposal: the sessions, and who stays where she is. */
export const proposalBodyShape: Shape = recordShape({
  sessions: scheduleMembers.sessions,
  placements: scheduleMembers.placements,
});
