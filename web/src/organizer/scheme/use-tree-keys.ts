import { useEffect, type KeyboardEvent } from 'react';
import { duplicateNode } from '#domain/scheme-edit/duplicate-node';
import { idsIn, removeNode, shiftNode } from '#domain/scheme-edit/edit-scheme';
import { addBeside, addInside, type Edit } from './add-node';
import type { SchemeEditing } from './use-scheme-editor';

/** The edit that a key means in the tree. */
function editFor(event: KeyboardEvent, editing: SchemeEditing): Edit | null {
  const { selected, saved } = editing;
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'Insert') return shiftKey ? addInside(editing) : addBeside(editing);
  if (!selected) return null;
  if (altKey && key === 'ArrowUp') return (scheme) => shiftNode(scheme, selected.key, -1);
  if (altKey && key === 'ArrowDown') return (scheme) => shiftNode(scheme, selected.key, 1);
  if (key === 'Delete') return (scheme) => removeNode(scheme, selected.key);
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'd')
    return (scheme) => duplicateNode(scheme, selected.key, idsIn(saved));
  return null;
}

/** Keys of the tree: Insert, Shift+Insert, Delete, Alt+arrows, Ctrl+D. */
export function useTreeKeys(editing: SchemeEditing, isDisabled: boolean): (event: KeyboardEvent) => void {
  return (event) => {
    const edit = isDisabled ? null : editFor(event, editing);
    if (!edit) return;
    event.preventDefault();
    event.stopPropagation();
    editing.edit(edit);
  };
}

/** Ctrl+Z takes back, Ctrl+Shift+Z or Ctrl+Y does again, wherever one is on the page: each field is part of the one history. */
export function useHistoryKeys({ undo, redo }: SchemeEditing, isDisabled: boolean): void {
  useEffect(() => {
    if (isDisabled) return undefined;
    const hear = (event: globalThis.KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [undo, redo, isDisabled]);
}
