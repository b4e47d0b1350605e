import './antd.css';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, useSyncExternalStore, type ReactElement } from 'react';
import { Outlet } from 'react-router';
import { useLocalText } from '../i18n/use-local-text';
import { antdTheme } from './antd-theme';
import { currentTheme } from './theme';

function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Language and look of the tables, dialogs and drawers below. */
export function AntdLayout(): ReactElement {
  const { locale } = useLocalText();
  const name = useSyncExternalStore(watchTheme, currentTheme);
  const theme = useMemo(() => antdTheme(document.documentElement, name === 'dark'), [name]);
  return (
    <ConfigProvider locale={locale === 'en' ? enUS : zhCN} theme={theme} componentSize="middle">
      <Outlet />
    </ConfigProvider>
  );
}
