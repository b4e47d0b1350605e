const DIGITS = '〇一二三四五六七八九';

/** 1 … 99 as it is read: 十, 二十六. */
export function asRead(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]!);
}

/** A day as certificates write it, the year digit by digit: 二〇二六年十一月二十六日. @param day YYYY-MM-DD */
export function chineseDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const digits = year.replaceAll(/\d/g, (digit) => DIGITS[Number(digit)]!);
  return `${digits}年${asRead(Number(month))}月${asRead(Number(date))}日`;
}
