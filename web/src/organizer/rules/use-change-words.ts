import { useTranslation } from 'react-i18next';
import type { LocalText } from '#domain/kernel/local-text';
import { useLocalText } from '../../i18n/use-local-text';
import type { ChangeWords } from './change-text';

/** The words for changes of rules in the language in force. */
export function useChangeWords(names: ReadonlyMap<string, LocalText>): ChangeWords {
  const { t, i18n } = useTranslation('console');
  const { local } = useLocalText();
  const wordFor = (table: 'member' | 'value', code: string): string => {
    const key = `console:rules.${table}.${code}`;
    return i18n.exists(key) ? t(key) : code;
  };
  return {
    member: (name) => wordFor('member', name),
    value: (code) => wordFor('value', code),
    name: (id) => {
      const name = names.get(id);
      return name && local(name);
    },
    local,
    item: (n) => t('rules.item', { n }),
    pair: (name, value) => t('rules.pair', { name, value }),
    group: (name, value) => t('rules.group', { name, value }),
    nothing: t('rules.nothing'),
    yes: t('rules.yes'),
    no: t('rules.no'),
    pairs: t('rules.pairs'),
    list: t('rules.list'),
  };
}
