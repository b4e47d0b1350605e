/** Date and time of an ISO instant in the competition's zone (Asia/Shanghai), 24 hours, without seconds. */
export function formatTime(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}
