import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealedAnswer, SealsView } from '#contract/sealing';
import { SEAL_LAYERS } from '#domain/seal/seal-lots';
import { useLocalText } from '../../i18n/use-local-text';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemNotice } from '../../ui/problem-notice';
import { FieldStage, type StageOnField } from './field-stage';
import { SealLayerPart } from './seal-layer-part';
import { SealedPapers } from './sealed-papers';
import { useFreshAnswer } from './use-fresh-answer';

function Layers(on: StageOnField): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { value, problem, reload } = useFreshAnswer<SealsView>(`marking/stages/${on.stage.id}/seals`);
  const [sealed, setSealed] = useState<SealedAnswer | null>(null);
  if (sealed) {
    const heading = `${local(on.trade.name)} ${local(on.stage.name)} · ${t(`seals.layer.${sealed.layer}`)}`;
    return <SealedPapers heading={heading} sealed={sealed} onDone={() => setSealed(null)} />;
  }
  return (
    <>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {!value && !problem && <Loading />}
      {value?.isSealed && <Notice kind="info" what={t('seals.isSealed')} next={t('seals.isSealedNext')} />}
      {value &&
        SEAL_LAYERS.map((layer) => (
          <SealLayerPart
            key={layer}
            {...on}
            layer={layer}
            view={value}
            reload={reload}
            onSealed={setSealed}
          />
        ))}
    </>
  );
}

/** The layers between people and their work: sealing by keepers, opening by supervisor and keeper. */
export function SealingPage(): ReactElement {
  const { t } = useTranslation('console');
  return (
    <FieldStage title={t('field.door.sealing')} lead={t('seals.leadPage')}>
      {(on) => <Layers {...on} />}
    </FieldStage>
  );
}
