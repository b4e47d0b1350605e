import 'reflect-metadata';
import { say } from './cli/say';
import { serve } from './cli/serve';

serve().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
