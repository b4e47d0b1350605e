import { useCallback, useEffect, useMemo, useState } from 'react';
import type { StageRulesView } from '#contract/competitions';
import { checkStageRules } from '#domain/stage-rules/check-stage-rules';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import type { MarkingScheme } from '#domain/scheme/marking-scheme';
import type { RuleFault } from '#domain/kernel/rule-fault';
import { checkDraft, type SchemeWarning } from '#domain/scheme-edit/check-draft';
import { record, redo, startHistory, undo, type EditHistory } from '#domain/scheme-edit/edit-history';
import type { Edited } from '#domain/scheme-edit/edit-scheme';
import { NO_SCHEME } from '#domain/scheme-edit/new-node';
import { nodeAt, schemeNodes, type NodeKey, type SchemeNode } from '#domain/scheme-edit/scheme-node';
import { keepDraft, readDraft } from './scheme-draft';

interface EditorState {
  /** The version of the rules that the draft was made from. */
  readonly version: number;
  readonly history: EditHistory<MarkingScheme>;
  /** Null is the whole scheme. */
  readonly selected: NodeKey | null;
}

/** A marking scheme while it is edited. */
export interface SchemeEditing {
  readonly scheme: MarkingScheme;
  readonly saved: MarkingScheme;
  readonly version: number;
  readonly rules: StageRules;
  readonly nodes: readonly SchemeNode[];
  readonly selected: SchemeNode | undefined;
  /** Faults of the rules with this scheme; paths below the rules. */
  readonly faults: readonly RuleFault[];
  readonly warnings: readonly SchemeWarning[];
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly select: (key: NodeKey | null) => void;
  /** @param step steps of the same name in a row are one */
  readonly change: (change: (scheme: MarkingScheme) => MarkingScheme, step?: string) => void;
  /** An edit that leads to another node. */
  readonly edit: (edit: (scheme: MarkingScheme) => Edited) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Puts the draft aside and starts from what is stored. */
  readonly discard: () => void;
  /** Keeps the draft, made now from the newest version. */
  readonly keepOnNewest: () => void;
  /** What was edited is stored. */
  readonly settle: (view: StageRulesView) => void;
}

function stateOf({ stageId, version, rules }: StageRulesView): EditorState {
  const saved = rules.scheme ?? NO_SCHEME;
  const draft = readDraft(stageId);
  const start = startHistory(saved);
  if (!draft) return { version, history: start, selected: null };
  return { version: draft.version, history: record(start, draft.scheme), selected: null };
}

type SetState = (next: (before: EditorState) => EditorState) => void;

function useSteps(set: SetState): Pick<SchemeEditing, 'select' | 'change' | 'edit' | 'undo' | 'redo'> {
  return useMemo(
    () => ({
      select: (selected) => set((before) => ({ ...before, selected })),
      change: (change, step) =>
        set((before) => ({
          ...before,
          history: record(before.history, change(before.history.present), step),
        })),
      edit: (edit) =>
        set((before) => {
          const { scheme, key } = edit(before.history.present);
          if (scheme === before.history.present) return before;
          return { ...before, history: record(before.history, scheme), selected: key };
        }),
      undo: () => set((before) => ({ ...before, history: undo(before.history) })),
      redo: () => set((before) => ({ ...before, history: redo(before.history) })),
    }),
    [set],
  );
}

/** What is wrong with the rules once this scheme is theirs. A stage that never had a scheme need not get one. */
function faultsOf(rules: StageRules, scheme: MarkingScheme): RuleFault[] {
  const isNone = rules.scheme === undefined && scheme.modules.length === 0;
  return isNone ? [] : checkStageRules({ ...rules, scheme });
}

/** The editor's state: the scheme as it is edited, its history, and what is chosen in it; kept over a reload. */
export function useSchemeEditor(view: StageRulesView): SchemeEditing {
  const { stageId, rules } = view;
  const [state, set] = useState(() => stateOf(view));
  const steps = useSteps(set);
  const saved = rules.scheme ?? NO_SCHEME;
  const { version, history } = state;
  const scheme = history.present;
  const isChanged = useMemo(() => JSON.stringify(scheme) !== JSON.stringify(saved), [scheme, saved]);
  useEffect(() => {
    keepDraft(stageId, isChanged ? { version, scheme } : undefined);
  }, [stageId, isChanged, version, scheme]);
  const nodes = useMemo(() => schemeNodes(scheme), [scheme]);
  const faults = useMemo(() => faultsOf(rules, scheme), [rules, scheme]);
  const warnings = useMemo(() => checkDraft(scheme).warnings, [scheme]);
  const settle = useCallback((stored: StageRulesView) => {
    keepDraft(stored.stageId, undefined);
    set(({ selected }) => ({
      version: stored.version,
      history: startHistory(stored.rules.scheme ?? NO_SCHEME),
      selected,
    }));
  }, []);
  return {
    ...steps,
    scheme,
    saved,
    version,
    rules,
    nodes,
    selected: nodeAt(scheme, state.selected),
    faults,
    warnings,
    isChanged,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    settle,
    discard: () => settle(view),
    keepOnNewest: () => set((before) => ({ ...before, version: view.version })),
  };
}
