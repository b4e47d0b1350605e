import { Image } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** Pictures by their hashes, small; each opens large. */
export function EvidencePictures({ hashes }: { readonly hashes: readonly string[] }): ReactElement | null {
  const { t } = useTranslation('console');
  if (hashes.length === 0) return null;
  return (
    <span className="evidence-pictures">
      <Image.PreviewGroup>
        {hashes.map((hash, index) => (
          <Image
            key={hash}
            width={72}
            height={54}
            src={`/api/marking/evidence/${hash}`}
            alt={t('evidence.picture', { n: index + 1 })}
          />
        ))}
      </Image.PreviewGroup>
    </span>
  );
}
