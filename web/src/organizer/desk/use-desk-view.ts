import { useSearchParams } from 'react-router';
import type { JudgeId, ModuleId } from '#domain/kernel/ids';
import type { DeskFilter } from './desk-filter';

export const IDLE_CHOICES: readonly number[] = [2, 5, 10, 15, 30];
const IDLE_MINUTES = 5;

/** What the desk shows, kept in the address: it survives a reload and can be handed on. */
export interface DeskSettings {
  readonly filter: DeskFilter;
  /** After how many minutes without a mark a judge who owes some counts as idle. */
  readonly idleMinutes: number;
  readonly set: (change: Readonly<Record<string, string | null>>) => void;
}

function numberIn(search: URLSearchParams, name: string): number | null {
  const value = Number(search.get(name));
  return Number.isInteger(value) && value > 0 ? value : null;
}

export function useDeskSettings(): DeskSettings {
  const [search, setSearch] = useSearchParams();
  const idle = Number(search.get('idle'));
  return {
    filter: {
      owedOnly: search.get('owed') === '1',
      judgeId: search.get('judge') as JudgeId | null,
      moduleId: search.get('module') as ModuleId | null,
      batch: numberIn(search, 'batch'),
      station: numberIn(search, 'station'),
    },
    idleMinutes: IDLE_CHOICES.includes(idle) ? idle : IDLE_MINUTES,
    set: (change) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change))
            if (value === null) next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}
