import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import type { Actor } from '../../access/actor';
import { requireRight } from '../../access/require-right';
import type { SchemeForm, SchemeReadView } from '../../contract/schemes';
import type { StageId } from '../../domain/kernel/ids';
import type { LocalText } from '../../domain/kernel/local-text';
import { cisScheme } from '../../domain/scheme-edit/cis/cis-scheme';
import { CIS_SHEET } from '../../domain/scheme-edit/cis/cis-sheet';
import { cisMisfits } from '../../domain/scheme-edit/cis/fits-cis';
import { readCis } from '../../domain/scheme-edit/cis/read-cis';
import { NO_SCHEME } from '../../domain/scheme-edit/new-node';
import { readOwn, type OwnRead } from '../../domain/scheme-edit/own/read-own';
import type { SchemeSheet } from '../../domain/scheme-edit/sheet/sheet-row';
import type { MarkingScheme } from '../../domain/scheme/marking-scheme';
import { diffRules } from '../../domain/stage-rules/diff-rules';
import { found } from '../../platform/http/found';
import { readBody } from '../../platform/http/read-body';
import { RefusedError } from '../../platform/http/refused-error';
import { StageContexts } from '../stages/stage-contexts.read-model';
import { fileRefusal, MOST_FILE_BYTES, readWorkbook } from './read-workbook';
import { cisWorkbook, ownWorkbook } from './write-workbook';

/** Marking schemes as workbooks: written, and read without storing anything. */
@Injectable()
export class SchemesService {
  constructor(private readonly stages: StageContexts) {}

  /** @throws RefusedError NOT_FOUND without a scheme; RULES_FAULTY with what a CIS sheet cannot say. */
  async workbook(stageId: StageId, form: SchemeForm, language: keyof LocalText): Promise<Buffer> {
    const { rules, tradeName, name } = found(await this.stages.find(stageId));
    const scheme = found(rules.scheme);
    if (form === 'own') return ownWorkbook(scheme, language);
    const faults = cisMisfits(scheme).map(({ path, fault }) => ({ path: `scheme.${path}`, fault }));
    if (faults.length > 0) throw new RefusedError({ code: 'RULES_FAULTY', faults });
    return cisWorkbook(scheme, `${tradeName[language]} ${name[language]}`, language);
  }

  /** What a workbook says and would change (CIS-10). @throws RefusedError NOT_ALLOWED, SCHEME_FILE_REFUSED */
  async read(
    actor: Actor,
    stageId: StageId,
    { form, request }: { readonly form: SchemeForm; readonly request: IncomingMessage },
  ): Promise<SchemeReadView> {
    const stage = found(await this.stages.find(stageId));
    requireRight(actor, 'rules.change', stage);
    const file = await readBody(request, MOST_FILE_BYTES, fileRefusal('too-large'));
    const sheets = await readWorkbook(file);
    const present = stage.rules.scheme ?? NO_SCHEME;
    const read = form === 'cis' ? schemeOfCis(sheets, present) : readOwn(sheets, present);
    const head = { stageId, version: stage.rulesVersion };
    if (!read.ok) return { ...head, scheme: null, faults: read.faults, changes: [] };
    const changes = diffRules({ scheme: stage.rules.scheme }, { scheme: read.scheme });
    return { ...head, scheme: read.scheme, faults: [], changes };
  }
}

/** The sheet of that name, in whatever letters, else the first one. */
function schemeOfCis(sheets: readonly SchemeSheet[], present: MarkingScheme): OwnRead {
  const named = sheets.find(({ name }) => name.trim().toLowerCase() === CIS_SHEET.toLowerCase());
  const read = readCis(named ?? sheets[0] ?? { name: CIS_SHEET, rows: [] });
  return read.ok ? { ok: true, scheme: cisScheme(read.scheme, present) } : read;
}
