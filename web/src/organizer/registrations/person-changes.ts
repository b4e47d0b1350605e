import type { RegistrationView } from '#contract/registrations';
import type { PersonValues } from './person-form';

type Fact = 'name' | 'sex' | 'birthDate' | 'identity' | 'phone' | 'grade' | 'certificate' | 'yearsInTrade';

/** One fact before and after; documents and phones are shown masked before. */
export interface PersonLine {
  readonly fact: Fact;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

const textOf = (text: string | null | undefined): string | null => text?.trim() || null;

/** What differs from what is registered. An empty document or phone says nothing. */
export function personLines(view: RegistrationView, values: PersonValues): PersonLine[] {
  const lines: readonly PersonLine[] = [
    { fact: 'name', before: view.name, after: textOf(values.name) },
    { fact: 'sex', before: view.sex, after: values.sex },
    { fact: 'birthDate', before: view.birthDate, after: values.birthDate },
    { fact: 'grade', before: view.grade, after: values.grade ?? null },
    { fact: 'certificate', before: view.certificate, after: textOf(values.certificate) },
    { fact: 'yearsInTrade', before: view.yearsInTrade, after: values.yearsInTrade ?? null },
  ];
  const sealed: readonly PersonLine[] = [
    { fact: 'identity', before: view.identity, after: textOf(values.number) },
    { fact: 'phone', before: view.phone, after: textOf(values.phone) },
  ];
  return [
    ...lines.filter(({ before, after }) => before !== after),
    ...sealed.filter(({ after }) => after !== null),
  ];
}

/** PUT /api/registrations/:id. What the form does not ask for is said again, so that it stays. */
export function changeBody(view: RegistrationView, values: PersonValues): object {
  const { name, kind, number, sex, birthDate, grade, yearsInTrade } = values;
  const certificate = textOf(values.certificate);
  const phone = textOf(values.phone);
  const written = textOf(number);
  return {
    expected: view.expected,
    yearsInTrade: yearsInTrade ?? null,
    person: {
      name: name.trim(),
      sex,
      birthDate,
      grade: grade ?? null,
      ...(written === null ? {} : { identity: { kind, number: written } }),
      ...(phone === null ? {} : { phone }),
      ...(certificate === null ? {} : { certificate }),
      ...(view.education === null ? {} : { education: view.education }),
      ...(view.groups.length === 0 ? {} : { groups: view.groups }),
    },
  };
}
