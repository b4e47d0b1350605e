import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetitionTemplate } from '#domain/template/competition-template';
import { describeUnitResult } from '#domain/units/describe-unit-result';
import { useLocalText } from '../../i18n/use-local-text';
import { RulesText } from '../rules/rules-text';

function Sources({ sources }: Pick<CompetitionTemplate, 'sources'>): ReactElement {
  const { t } = useTranslation('console');
  return (
    <section>
      <h3>{t('setUp.new.sources')}</h3>
      <ul>
        {sources.map(({ title, mark, url }) => (
          <li key={title}>
            {url === undefined ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}
            {mark !== undefined && ` [${mark}]`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A template as a person reads it: what it is for, where it comes from, every rule of every stage as a sentence. */
export function TemplateText({ template }: { readonly template: CompetitionTemplate }): ReactElement {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const { name, note, sources, stages, unitResults = [] } = template;
  return (
    <article className="template-text" aria-label={local(name)}>
      <h2>{local(name)}</h2>
      <p>{local(note)}</p>
      {stages.map((stage) => (
        <details key={stage.id} open>
          <summary>{local(stage.name)}</summary>
          <RulesText rules={stage.rules} />
        </details>
      ))}
      {unitResults.length > 0 && (
        <section>
          <h3>{t('setUp.new.unit')}</h3>
          {unitResults.map((rule) => (
            <p key={rule.id}>{local(describeUnitResult(rule, 'competition'))}</p>
          ))}
        </section>
      )}
      <Sources sources={sources} />
    </article>
  );
}
