import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { FoundPerson } from '#contract/registrations';

/** Where a person's registration is shown; null for somebody who has none. */
export function placeOf(competitionId: string, { registrations }: FoundPerson): string | null {
  const found = registrations.find(({ state }) => state !== 'withdrawn') ?? registrations[0];
  return found
    ? `/competitions/${competitionId}/registrations?trade=${found.tradeId}&open=${found.id}`
    : null;
}

interface FoundPeopleProps {
  readonly competitionId: string;
  readonly people: readonly FoundPerson[];
  readonly onGone: () => void;
}

/** Several who may be meant, each with unit, masked document and number. */
export function FoundPeople({ competitionId, people, onGone }: FoundPeopleProps): ReactElement {
  return (
    <ul className="found-people">
      {people.map((person) => {
        const { contestantId, name, unitName, identity, entries } = person;
        const words = [unitName, identity, ...entries.map(({ number }) => number)]
          .filter(Boolean)
          .join(' · ');
        const place = placeOf(competitionId, person);
        return (
          <li key={contestantId}>
            {place ? (
              <Link to={place} onClick={onGone}>
                {name}
              </Link>
            ) : (
              name
            )}
            <small>{words}</small>
          </li>
        );
      })}
    </ul>
  );
}
