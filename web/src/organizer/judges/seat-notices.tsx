import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposalView, SeatsView, SeatWarning } from '#contract/judges';
import type { Unmet } from '#domain/judge-allocation/allocation';
import type { ModuleId } from '#domain/kernel/ids';
import { useLocalText } from '../../i18n/use-local-text';
import { Notice } from '../../ui/notice';

/** Numbers of entries that a warning spells out; the others are counted. */
const MOST_NUMBERS = 12;

type Words = (one: SeatWarning | Unmet) => string;

function useWords({ modules }: SeatsView): Words {
  const { t } = useTranslation('console');
  const { local } = useLocalText();
  const nameOf = (id: ModuleId): string => {
    const module = modules.find(({ moduleId }) => moduleId === id);
    return module ? local(module.name) : id;
  };
  return (one) => {
    const module = nameOf(one.moduleId);
    switch (one.kind) {
      case 'too-few':
        return t('judges.tooFew', { module, count: one.missing });
      case 'entries-short': {
        const numbers = one.numbers.slice(0, MOST_NUMBERS).join(t('slips.and'));
        return t('judges.entriesShort', { module, numbers, count: one.numbers.length });
      }
      case 'short': {
        const causes = Object.entries(one.closed).map(([cause, count]) =>
          t(`judges.closed.${cause}`, { count }),
        );
        return t('judges.short', { module, count: one.missing, causes: causes.join(t('slips.and')) || '–' });
      }
      case 'unit':
        return t('judges.crowded', { module, count: one.judges });
    }
  };
}

export interface SeatNoticesProps {
  readonly view: SeatsView;
  /** The proposal that was taken up, while it is not saved. */
  readonly proposal: ProposalView | null;
}

/** What would leave values open, and what a proposal could not fulfil. */
export function SeatNotices({ view, proposal }: SeatNoticesProps): ReactElement {
  const { t } = useTranslation('console');
  const words = useWords(view);
  const warnings = proposal ? [...proposal.unmet, ...proposal.warnings] : view.warnings;
  return (
    <>
      {proposal && (
        <Notice
          kind="info"
          what={t('judges.proposed', { count: proposal.seats.length })}
          kept={t('judges.proposedSeed', { seed: proposal.seed })}
          next={t('judges.proposedNext')}
        />
      )}
      {warnings.map((one) => (
        <Notice key={JSON.stringify(one)} kind="warning" what={words(one)} />
      ))}
    </>
  );
}
