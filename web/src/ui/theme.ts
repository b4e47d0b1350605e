export type Theme = 'light' | 'dark';

const KEY = 'baigong.theme';

function isTheme(value: string | null | undefined): value is Theme {
  return value === 'light' || value === 'dark';
}

/** The theme in force. */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** Sets the theme and keeps it on this device. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(KEY, theme);
}

/** Takes the theme from `?theme=`, then this device, then the page's own default, then the system. */
export function startTheme(): void {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('theme');
  const kept = localStorage.getItem(KEY);
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const choice = [asked, root.dataset.theme ? null : kept, root.dataset.theme, system].find(isTheme);
  root.dataset.theme = choice ?? 'light';
}
