import './rules.css';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { describeStageRules, type RulesSection } from '#domain/stage-rules/describe/describe-stage-rules';
import type { StageRules } from '#domain/stage-rules/stage-rules';
import { useLocalText } from '../../i18n/use-local-text';
import { Notice } from '../../ui/notice';

export interface RulesTextProps {
  readonly rules: StageRules;
  /** Where the scheme is not what one looks at. */
  readonly isSchemeLast?: boolean;
}

/** Rules as a person reads them: a sentence each, by section. */
export function RulesText({ rules, isSchemeLast = false }: RulesTextProps): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const all = describeStageRules(rules);
  const isScheme = ({ part }: RulesSection): boolean => part === 'scheme';
  const sections = isSchemeLast ? [...all.filter((one) => !isScheme(one)), ...all.filter(isScheme)] : all;
  if (sections.length === 0) return <Notice kind="info" what={t('rules.empty')} />;
  return (
    <>
      {sections.map(({ part, title, sentences }) => (
        <section key={part} className="rules-section">
          <h3>{local(title)}</h3>
          <ol>
            {sentences.map((sentence, index) => (
              // Two sentences can be equal, and none ever moves.
              // eslint-disable-next-line react/no-array-index-key
              <li key={`${index} ${sentence.zh}`}>
                <span>{local(sentence)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
