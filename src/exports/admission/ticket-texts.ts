import type { Locale } from '../../domain/kernel/local-text';
import { hallDay } from '../../domain/working-days/hall-day';
import { HALL_ZONE, weekdayInWords } from '../../platform/dates/say-dates';
import type { TicketPlace } from './ticket';

interface TicketTexts {
  readonly title: string;
  readonly number: string;
  readonly name: string;
  readonly document: string;
  readonly unit: string;
  readonly resultCode: string;
  readonly date: string;
  readonly time: string;
  readonly hall: string;
  readonly bench: string;
  readonly photo: string;
  readonly rules: string;
  readonly noPlace: string;
  readonly scan: string;
  readonly benchOf: (place: TicketPlace) => string;
  readonly lateOf: (place: TicketPlace) => string;
  readonly printOf: (print: number, at: string) => string;
}

export const TICKET_TEXTS: Readonly<Record<Locale, TicketTexts>> = {
  'zh-CN': {
    title: '准 考 证',
    number: '准考证号',
    name: '姓名',
    document: '证件号码',
    unit: '单位',
    resultCode: '查分码',
    date: '日期',
    time: '时间',
    hall: '地点',
    bench: '批次 / 工位',
    photo: '照片',
    rules: '考场须知',
    noPlace: '场次、工位另行通知',
    scan: '检录扫码',
    benchOf: ({ batch, station }) => `第 ${batch} 批 · ${station} 号工位`,
    lateOf: ({ lateMinutes }) => `开始 ${lateMinutes} 分钟后不得入场`,
    printOf: (print, at) => `打印于 ${at}${print > 1 ? `（第 ${print} 次打印）` : ''}`,
  },
  en: {
    title: 'Admission ticket',
    number: 'Number',
    name: 'Name',
    document: 'Document',
    unit: 'Unit',
    resultCode: 'Result code',
    date: 'Date',
    time: 'Time',
    hall: 'Place',
    bench: 'Batch / station',
    photo: 'Photo',
    rules: 'Rules of the hall',
    noPlace: 'Session and station will be announced',
    scan: 'Scan at check-in',
    benchOf: ({ batch, station }) => `batch ${batch} · station ${station}`,
    lateOf: ({ lateMinutes }) => `no entry later than ${lateMinutes} min after the start`,
    printOf: (print, at) => `Printed ${at}${print > 1 ? ` (print no. ${print})` : ''}`,
  },
};

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: HALL_ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day of a session, with its day of the week. */
export function dayText(iso: string, locale: Locale): string {
  return weekdayInWords(hallDay(iso), locale);
}

export function timeText({ startsAt, endsAt }: TicketPlace, locale: Locale): string {
  const [from, to] = [startsAt, endsAt].map((iso) => CLOCK.format(new Date(iso)));
  const isNextDay = hallDay(startsAt) !== hallDay(endsAt);
  return `${from}–${isNextDay ? `${dayText(endsAt, locale)} ` : ''}${to}`;
}
