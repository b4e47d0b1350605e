import { Config, readConfig } from './config';

const faultOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('settings of the environment', () => {
  it('[CLI-10] are what was set, and otherwise what the README says', () => {
    expect(readConfig({})).toEqual(new Config());
    const key = 'ab'.repeat(32);
    const env = {
      HOST: '0.0.0.0',
      PORT: '0',
      DATABASE_URL: 'postgresql://u@h/d',
      DATA_DIR: '/srv/baigong',
      DATA_KEY: key,
      SIGNING_KEY: key,
      PUBLIC_URL: 'https://baigong.example',
      LOG_LEVEL: 'warn',
      GATHER_MS: '250',
      PATH: '/bin',
    };
    expect(readConfig(env)).toEqual({
      host: '0.0.0.0',
      port: 0,
      databaseUrl: 'postgresql://u@h/d',
      dataDir: '/srv/baigong',
      dataKey: key,
      signingKey: key,
      publicUrl: 'https://baigong.example',
      logLevel: 'warn',
      gatherMs: 250,
    });
  });

  it('[CLI-10] one that is empty is absent: no port is taken by chance', () => {
    expect(readConfig({ HOST: '', PORT: '', DATA_DIR: '', DATA_KEY: '' })).toEqual(new Config());
  });

  it.each([
    ['PORT', '65536', '0 至 65535 的整数', 'a whole number from 0 to 65535'],
    ['PORT', '80a', '0 至 65535 的整数', 'a whole number from 0 to 65535'],
    ['GATHER_MS', '-1', '0 至 5000 的整数', 'a whole number from 0 to 5000'],
    ['DATABASE_URL', 'mysql://h/d', 'postgres://…', 'postgres://…'],
    ['DATA_KEY', 'AB'.repeat(32), '64 位小写十六进制数字', '64 hexadecimal digits in lower case'],
    ['SIGNING_KEY', 'ab', '64 位小写十六进制数字', '64 hexadecimal digits in lower case'],
    ['PUBLIC_URL', 'baigong.example', 'http(s)://…', 'http(s)://…'],
    ['LOG_LEVEL', 'loud', 'fatal、error、warn', 'fatal, error, warn'],
  ])('[CLI-10] %s=%s is refused with what it must be', (name, value, zh, en) => {
    const fault = faultOf({ [name]: value });
    expect(fault).toContain(`${name} 应为 ${zh}`);
    expect(fault).toContain(`${name} must be ${en}`);
  });

  it('[CLI-10] a key that cannot be used is not repeated', () => {
    expect(faultOf({ DATA_KEY: 'AB'.repeat(32) })).not.toContain('ABAB');
  });

  it('[CLI-10] all at fault are named at once', () => {
    expect(faultOf({ PORT: 'x', LOG_LEVEL: 'y', HOST: 'z' })).toMatch(/PORT.*LOG_LEVEL.*PORT.*LOG_LEVEL/);
  });
});
