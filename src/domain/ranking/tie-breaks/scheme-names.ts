import type { AspectId, ModuleId } from '../../kernel/ids';
import type { LocalText } from '../../kernel/local-text';
import type { RuleFault } from '../../kernel/rule-fault';
import { say } from '../../kernel/say';
import { aspectsOfModule } from '../../scheme/aspects-of';
import type { Aspect } from '../../scheme/aspects/aspect-kinds';
import type { MarkingScheme, Module } from '../../scheme/marking-scheme';

/** Where an aspect stands in a scheme: the indexes of its module and of the aspect in it. */
export function findAspect(
  scheme: MarkingScheme | undefined,
  aspectId: AspectId,
):
  | { readonly module: Module; readonly moduleIndex: number; readonly index: number; readonly aspect: Aspect }
  | undefined {
  for (const [moduleIndex, module] of (scheme?.modules ?? []).entries()) {
    const aspects = aspectsOfModule(module);
    const index = aspects.findIndex(({ id }) => id === aspectId);
    const aspect = aspects[index];
    if (aspect) return { module, moduleIndex, index, aspect };
  }
  return undefined;
}

/** A fault when the scheme has no such module. */
export function moduleFaults(path: string, scheme: MarkingScheme | undefined, id: ModuleId): RuleFault[] {
  return scheme?.modules.some((module) => module.id === id)
    ? []
    : [{ path: `${path}.moduleId`, fault: 'unknown-module' }];
}

/** A module's name in quotation marks; its id where it is not known. */
export function sayModule(scheme: MarkingScheme | undefined, id: ModuleId): LocalText {
  const name = scheme?.modules.find((module) => module.id === id)?.name ?? say(id, id);
  return say(`「${name.zh}」`, `“${name.en}”`);
}

/** Theory or practical. */
export function sayPart(part: Module['part']): LocalText {
  return part === 'theory' ? say('理论', 'theory') : say('实操', 'practical');
}
