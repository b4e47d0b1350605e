import { Input } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#domain/kernel/format-points';
import { toPoints } from '#domain/kernel/to-points';
import type { DeclaredRange } from '#domain/scheme/aspects/aspect-base';
import { withMinus } from '../../i18n/with-minus';
import { Labelled } from './labelled';
import { declarableAspects } from './offered-kinds';
import { PickOne } from './pick-one';
import { readAmount, type RulingDraft } from './ruling-draft';
import type { RulingDesk } from './use-ruling-desk';

export interface RulingFieldsProps {
  readonly desk: RulingDesk;
  readonly draft: RulingDraft;
  readonly onDraft: (draft: RulingDraft) => void;
}

interface AmountProps {
  readonly label: string;
  readonly range: DeclaredRange;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Amount({ label, range, text, onText }: AmountProps): ReactElement {
  const { t } = useTranslation('console');
  const shown = (micro: number): string => withMinus(formatPoints(toPoints(micro)));
  const isOff = text.trim() !== '' && readAmount(text, range) === null;
  const bounds = { least: shown(range.least), most: shown(range.most) };
  return (
    <Labelled label={label} hint={t(isOff ? 'rulings.amountOff' : 'rulings.amountFrom', bounds)}>
      {(ids) => (
        <Input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          aria-invalid={isOff}
          {...(isOff ? { status: 'error' } : {})}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** What an entry declares for one aspect: difficulty and base value, as far as the aspect asks for them. */
export function DeclarationFields({ desk, draft, onDraft }: RulingFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = desk.words;
  const aspects = declarableAspects(desk.rules.scheme);
  const { factor, base } = aspects.find(({ id }) => id === draft.aspectId)?.declares ?? {};
  return (
    <>
      <PickOne
        label={t('rulings.aspect')}
        value={draft.aspectId}
        options={aspects.map(({ id, name }) => ({ value: id, label: local(name) }))}
        onPick={(aspectId) => onDraft({ ...draft, aspectId, factor: '', base: '' })}
      />
      <div className="ruling-row">
        {factor && (
          <Amount
            label={t('rulings.factor')}
            range={factor}
            text={draft.factor}
            onText={(text) => onDraft({ ...draft, factor: text })}
          />
        )}
        {base && (
          <Amount
            label={t('rulings.base')}
            range={base}
            text={draft.base}
            onText={(text) => onDraft({ ...draft, base: text })}
          />
        )}
      </div>
    </>
  );
}
