import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The bytes of a page: the same element gives the same text, and whatever comes from data is escaped. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
