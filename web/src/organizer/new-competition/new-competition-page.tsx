import './new-competition.css';
import { Form } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CompetitionListItem } from '#contract/competitions';
import type { CompetitionTemplate } from '#domain/template/competition-template';
import { useSession } from '../../app/session';
import { useAnswer } from '../../app/use-answer';
import { usePageTitle } from '../../app/use-page-title';
import { postJson, type Problem } from '../../sync/api';
import { randomId } from '../../sync/random-id';
import { Button } from '../../ui/button';
import { Loading } from '../../ui/loading';
import { ProblemNotice } from '../../ui/problem-notice';
import { competitionBody, CompetitionFields, type CompetitionValues } from './competition-fields';
import { StartChoice } from './start-choice';
import { TemplateText } from './template-text';

interface Values extends CompetitionValues {
  readonly start: string;
}

interface FormProps {
  readonly templates: readonly CompetitionTemplate[];
  readonly competitions: readonly CompetitionListItem[];
}

interface Creating {
  readonly problem: Problem | null;
  readonly isWorking: boolean;
  readonly create: (values: Values) => Promise<void>;
}

/** Creates once, however often the button is pressed, then goes on to the trades. */
function useCreating(): Creating {
  const navigate = useNavigate();
  const { reload } = useSession();
  const [key, setKey] = useState(randomId);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const create = async ({ start, ...values }: Values): Promise<void> => {
    const [kind, id = ''] = start.split(':', 2);
    const from = kind === 'copy' ? { copyOf: id } : { template: id };
    setWorking(true);
    const answer = await postJson<{ id: string }>('competitions', { ...competitionBody(values), from }, key);
    setWorking(false);
    if (!answer.ok) {
      setProblem(answer.refusal);
      // What was corrected is another request; what was not answered is the same one.
      if (answer.refusal.code !== 'NO_ANSWER') setKey(randomId());
      return;
    }
    const next = 'template' in from ? `?add=${encodeURIComponent(id)}` : '';
    await navigate(`/competitions/${answer.value.id}/setup${next}`);
    // Whoever set it up may organize it from now on.
    await reload();
  };
  return { problem, isWorking, create };
}

const thisYear = (): number => new Date().getFullYear();

function NewCompetitionForm({ templates, competitions }: FormProps): ReactElement {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Values>();
  const [year] = useState(thisYear);
  const { problem, isWorking, create } = useCreating();
  const start = Form.useWatch('start', form) ?? '';
  const template = templates.find(({ id }) => start === `template:${id}`);
  return (
    <div className="new-competition">
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          start: `template:${templates[0]?.id ?? ''}`,
          year,
        }}
        onFinish={(values) => void create(values)}
      >
        <Form.Item name="start" label={t('setUp.new.start')}>
          <StartChoice templates={templates} competitions={competitions} />
        </Form.Item>
        <CompetitionFields />
        {problem && <ProblemNotice problem={problem} />}
        <Button kind="primary" type="submit" disabled={isWorking}>
          {isWorking ? t('dialog.working') : t('setUp.new.create')}
        </Button>
      </Form>
      {template && <TemplateText template={template} />}
    </div>
  );
}

/** A competition begins here: what it starts from, its name and its year. */
export function NewCompetitionPage(): ReactElement {
  const { t } = useTranslation('console');
  const templates = useAnswer<readonly CompetitionTemplate[]>('competition-templates');
  const competitions = useAnswer<readonly CompetitionListItem[]>('competitions');
  const problem = templates.problem ?? competitions.problem;
  usePageTitle(t('setUp.new.title'));
  const retry = (): void => {
    templates.reload();
    competitions.reload();
  };
  return (
    <>
      <header className="page-head">
        <h1>{t('setUp.new.title')}</h1>
        <p>{t('setUp.new.lead')}</p>
      </header>
      {problem && <ProblemNotice problem={problem} retry={retry} />}
      {!problem && !(templates.value && competitions.value) && <Loading />}
      {templates.value && competitions.value && (
        <NewCompetitionForm templates={templates.value} competitions={competitions.value} />
      )}
    </>
  );
}
