import type { LocalText } from '../../domain/kernel/local-text';
import { integerShape, oneOfShape, textShape, type Shape } from '../../domain/kernel/shapes';

/** Everything the process takes from its environment, checked once at the start. */
export class Config {
  host = '127.0.0.1';
  port = 3000;
  /** postgres://… for several nodes; absent: SQLite in `dataDir`. */
  databaseUrl?: string;
  dataDir = 'data';
  /** 64 hexadecimal digits under which personal data are sealed; absent: `data.key` in `dataDir`, made at the first start. */
  dataKey?: string;
  /** 64 hexadecimal digits by which copies of certificates are signed; absent: `signing.key` in `dataDir`, made when it is first needed. */
  signingKey?: string;
  /** The address people open, scheme included; other addresses of this machine are added to the allowed origins. */
  publicUrl?: string;
  logLevel = 'info';
  /** Changes are gathered so long before they are sent to watchers, in milliseconds. */
  gatherMs = 100;
}

interface Setting {
  readonly key: keyof Config;
  readonly shape: Shape;
  /** What it must be. */
  readonly wanted: LocalText;
}

const LONGEST = 4096;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const text = (key: keyof Config, pattern: RegExp, wanted: LocalText): Setting => ({
  key,
  shape: textShape(1, LONGEST, pattern),
  wanted,
});
const whole = (key: keyof Config, most: number): Setting => ({
  key,
  shape: integerShape(0, most),
  wanted: { zh: `0 至 ${most} 的整数`, en: `a whole number from 0 to ${most}` },
});

const ANY: LocalText = { zh: `${LONGEST} 个字符以内`, en: `at most ${LONGEST} characters` };
const KEY: LocalText = { zh: '64 位小写十六进制数字', en: '64 hexadecimal digits in lower case' };

/** By their names in the environment. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  HOST: text('host', /^/, ANY),
  PORT: whole('port', 65535),
  DATABASE_URL: text('databaseUrl', /^postgres(ql)?:\/\//, { zh: 'postgres://…', en: 'postgres://…' }),
  DATA_DIR: text('dataDir', /^/, ANY),
  DATA_KEY: text('dataKey', /^[0-9a-f]{64}$/, KEY),
  SIGNING_KEY: text('signingKey', /^[0-9a-f]{64}$/, KEY),
  PUBLIC_URL: text('publicUrl', /^https?:\/\//, { zh: 'http(s)://…', en: 'http(s)://…' }),
  LOG_LEVEL: {
    key: 'logLevel',
    shape: oneOfShape(...LOG_LEVELS),
    wanted: { zh: LOG_LEVELS.join('、'), en: LOG_LEVELS.join(', ') },
  },
  GATHER_MS: whole('gatherMs', 5000),
};

/** Reads the settings; one that is empty is absent. @throws Error in both languages that names each setting at fault (CLI-10); no value, for some are secret */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const config = new Config();
  const faults: LocalText[] = [];
  for (const [name, { key, shape, wanted }] of Object.entries(SETTINGS)) {
    const written = env[name];
    if (written === undefined || written === '') continue;
    const value = typeof config[key] === 'number' ? Number(written) : written;
    if (shape.check(value))
      faults.push({ zh: `${name} 应为 ${wanted.zh}`, en: `${name} must be ${wanted.en}` });
    else Object.assign(config, { [key]: value });
  }
  if (faults.length === 0) return config;
  const [zh, en] = [faults.map((fault) => fault.zh).join('；'), faults.map((fault) => fault.en).join('; ')];
  throw new Error(`设置无法使用：${zh}。The settings cannot be used: ${en}.`);
}
