import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, validateSync } from 'class-validator';

/** Everything the process takes from its environment, checked once at the start. */
export class Config {
  @IsString()
  host = '127.0.0.1';

  @IsInt()
  @Min(0)
  @Max(65535)
  port = 3000;

  /** postgres://… for several nodes; absent: SQLite in `dataDir`. */
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\//)
  databaseUrl?: string;

  @IsString()
  dataDir = 'data';

  /** 64 hexadecimal digits under which personal data are sealed; absent: `data.key` in `dataDir`, made at the first start. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  dataKey?: string;

  /** 64 hexadecimal digits by which copies of certificates are signed; absent: `signing.key` in `dataDir`, made when it is first needed. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  signingKey?: string;

  /** The address people open, scheme included; other addresses of this machine are added to the allowed origins. */
  @IsOptional()
  @Matches(/^https?:\/\//)
  publicUrl?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  logLevel = 'info';

  /** Changes are gathered so long before they are sent to watchers, in milliseconds. */
  @IsInt()
  @Min(0)
  @Max(5000)
  gatherMs = 100;
}

const number = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : Number(text);

/** Reads HOST, PORT, DATABASE_URL, DATA_DIR, DATA_KEY, SIGNING_KEY, PUBLIC_URL, LOG_LEVEL, GATHER_MS. @throws Error that names the setting at fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const config = new Config();
  config.host = env.HOST ?? config.host;
  config.port = number(env.PORT, config.port);
  config.dataDir = env.DATA_DIR ?? config.dataDir;
  config.logLevel = env.LOG_LEVEL ?? config.logLevel;
  config.gatherMs = number(env.GATHER_MS, config.gatherMs);
  if (env.DATABASE_URL) config.databaseUrl = env.DATABASE_URL;
  if (env.DATA_KEY) config.dataKey = env.DATA_KEY;
  if (env.SIGNING_KEY) config.signingKey = env.SIGNING_KEY;
  if (env.PUBLIC_URL) config.publicUrl = env.PUBLIC_URL;
  const faults = validateSync(config);
  if (faults.length > 0) {
    const lines = faults.map(
      (fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join(', ')}`,
    );
    throw new Error(`the settings cannot be used: ${lines.join('; ')}`);
  }
  return config;
}
