import { useEffect, useState } from 'react';
import type {
  DeliberationBody,
  DeliberationView,
  TitleGiven,
  TitlesByOrderView,
} from '#contract/deliberation';
import { postJson } from '../../sync/api';

const WAIT_MS = 250;

interface Known {
  readonly text: string;
  readonly titles: readonly TitleGiven[];
}

/** The titles that the order on the page would give: asked of the server once the moving stops; null until it has answered. */
export function useTitles(view: DeliberationView, body: DeliberationBody): readonly TitleGiven[] | null {
  const text = JSON.stringify(body);
  const [known, know] = useState<Known | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async (): Promise<void> => {
      const path = `publication/stages/${view.stageId}/deliberation/titles`;
      const answer = await postJson<TitlesByOrderView>(path, JSON.parse(text) as DeliberationBody);
      if (isShown && answer.ok) know({ text, titles: answer.value.titles });
    };
    const timer = setTimeout(() => void ask(), WAIT_MS);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [view.stageId, text]);
  return known?.text === text ? known.titles : null;
}
