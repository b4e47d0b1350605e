import { theme, type ThemeConfig } from 'antd';

type Read = (name: string) => string;

const readerOf = (root: Element): Read => {
  const style = getComputedStyle(root);
  return (name) => style.getPropertyValue(`--${name}`).trim();
};

function colours(read: Read): NonNullable<ThemeConfig['token']> {
  return {
    colorPrimary: read('steel'),
    colorInfo: read('info'),
    colorLink: read('steel'),
    colorSuccess: read('info'),
    colorWarning: read('warning'),
    colorError: read('fault'),
    colorText: read('ink'),
    colorTextHeading: read('ink'),
    colorTextSecondary: read('ink-soft'),
    colorTextTertiary: read('ink-soft'),
    colorTextPlaceholder: read('ink-soft'),
    colorBgBase: read('paper'),
    colorBgLayout: read('paper'),
    colorBgContainer: read('paper'),
    colorBgElevated: read('paper-raised'),
    colorBgMask: read('veil'),
    colorBorder: read('line'),
    colorBorderSecondary: read('hairline'),
    colorSplit: read('hairline'),
    controlItemBgActive: read('steel-wash'),
    controlItemBgHover: read('paper-sunken'),
    controlOutlineWidth: 2,
  };
}

/** The library's theme from the tokens in force: it brings behaviour, the look stays ours. Read anew when the theme changes. */
export function antdTheme(root: Element, isDark: boolean): ThemeConfig {
  const read = readerOf(root);
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...colours(read),
      // Who asked for less motion has none: a dialog is there at once, and stays under the pointer.
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      borderRadius: 6,
      fontFamily: 'var(--sans)',
      fontFamilyCode: 'var(--mono)',
      fontSize: 14,
      lineHeight: 1.5,
      controlHeight: 36,
      boxShadow: read('shadow'),
      boxShadowSecondary: read('shadow'),
    },
    components: {
      Table: {
        cellPaddingBlockSM: 7,
        cellPaddingInlineSM: 8,
        headerBg: read('paper'),
        headerColor: read('ink-soft'),
        headerSplitColor: 'transparent',
        headerBorderRadius: 0,
        rowHoverBg: read('paper-sunken'),
        headerSortActiveBg: read('paper'),
        headerSortHoverBg: read('paper-sunken'),
        bodySortBg: read('paper'),
      },
      Select: { optionSelectedBg: read('steel-wash'), optionActiveBg: read('paper-sunken') },
      Tabs: { titleFontSize: 16, horizontalMargin: '0 0 16px 0' },
    },
  };
}
