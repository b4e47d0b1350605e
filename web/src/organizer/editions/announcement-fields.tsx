import { Input } from 'antd';
import { useId, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '#domain/kernel/local-text';

export interface AnnouncementFieldsProps {
  readonly text: LocalText;
  readonly onText: (text: LocalText) => void;
}

/** The announcement of a correction in both languages, to be worded better. */
export function AnnouncementFields({ text, onText }: AnnouncementFieldsProps): ReactElement {
  const { t } = useTranslation('console');
  const id = useId();
  return (
    <div className="announcement">
      {(['zh', 'en'] as const).map((language) => (
        <div key={language}>
          <label htmlFor={`${id}-${language}`}>
            {t(language === 'zh' ? 'editions.announcementZh' : 'editions.announcementEn')}
          </label>
          <Input.TextArea
            id={`${id}-${language}`}
            lang={language}
            autoSize={{ minRows: 4, maxRows: 10 }}
            value={text[language]}
            onChange={(event) => onText({ ...text, [language]: event.target.value })}
          />
        </div>
      ))}
    </div>
  );
}
