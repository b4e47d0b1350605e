import { PageFrame } from './page-frame';
import { renderPage } from './render-page';

const page = (title: string): string =>
  renderPage(
    <PageFrame title={title} locale="zh-CN" otherLanguage="/public?lang=en">
      <h1>{title}</h1>
    </PageFrame>,
  );

describe('pages for the public', () => {
  it('[WEB-9] a page for the public has a language, a title and one stylesheet, and no script', () => {
    const text = page('焊工决赛成绩公示');
    expect(text.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true);
    expect(text).toContain('<title>焊工决赛成绩公示 · 百工</title>');
    expect(text.match(/<link rel="stylesheet"/g)).toHaveLength(1);
    expect(text).not.toMatch(/<script|javascript:| on[a-z]+=/);
  });

  it('[WEB-9] whatever comes from data is text', () => {
    const text = page('<img src=x onerror="alert(1)">&');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('<h1>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;</h1>');
  });
});
