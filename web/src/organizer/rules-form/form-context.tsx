import { createContext, useContext } from 'react';
import type { LocalText } from '#domain/kernel/local-text';
import type { RuleFaultCode } from '#domain/kernel/rule-fault';
import type { JsonSchema } from '#domain/kernel/shapes';

/** Something the rules may name. */
export interface NamedThing {
  readonly id: string;
  readonly name: LocalText;
}

/** What every field of the form knows. */
export interface RulesFormScope {
  /** What is wrong, by the place of the rules. */
  readonly faults: ReadonlyMap<string, RuleFaultCode>;
  /** What a member names: by the name of the member. */
  readonly named: Readonly<Record<string, readonly NamedThing[]>>;
  readonly isReadOnly: boolean;
}

export interface RulesFieldProps {
  readonly schema: JsonSchema;
  /** The member's name in the rules. */
  readonly name: string;
  /** What it is called; its member's word unless said otherwise. */
  readonly label?: string;
  /** The place in the rules, as faults name it. */
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

export const RulesFormContext = createContext<RulesFormScope | null>(null);

/** @throws outside the form. */
export function useRulesForm(): RulesFormScope {
  const scope = useContext(RulesFormContext);
  if (!scope) throw new Error('a field of the rules needs the form around it');
  return scope;
}
