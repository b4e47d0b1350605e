#!/usr/bin/env node
import 'reflect-metadata';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { CompetitionId } from '../domain/kernel/ids';
import type { SchemaForm } from '../domain/kernel/shapes';
import { MOST_SIMULATED_SPEED } from '../domain/rehearsal/simulated-speed';
import type { DemoEnd } from './demo';
import { printSignIns } from './print-sign-ins';
import type { RehearseOptions } from './rehearse-command';
import { errorText } from './error-text';
import { answer, answerOrWrite, say } from './say';

// What a command needs is loaded when it is asked for.
const openHouse = () => import('./open-house.js');
const competitionReader = () => import('./read-competition.js');

const OUT = 'where to write it; standard output otherwise';

const program = new Command('baigong').description('百工 Baigong: trade-skill competitions, scored live');

program
  .command('serve')
  .description('run the product; settings come from the environment (README)')
  .action(async () => (await import('./serve.js')).serve());

program
  .command('migrate')
  .description('bring the database up to date')
  .action(async () => {
    const { withHouse } = await openHouse();
    await withHouse(() => Promise.resolve());
    say('the database is up to date');
  });

program
  .command('seed')
  .argument('[what]', 'jiamusi-2005, large, or a competition archive (a file)', 'jiamusi-2005')
  .option('--entrants <n>', 'entrants of the large case', whole, 300_000)
  .option('--json', 'print the sign-ins as JSON', false)
  .description('load a competition into the database, with a sign-in for every role to try it out')
  .action(async (what: string, { entrants, json }: { entrants: number; json: boolean }) => {
    const [{ withHouse }, { seed }] = [await openHouse(), await import('./seed.js')];
    const signIns = await withHouse((house) => seed(house, what, entrants));
    if (json) answer(JSON.stringify(signIns));
    else printSignIns('', signIns);
  });

program
  .command('demo')
  .option('--speed <marks per second>', 'a number, or max', speedOf, 100)
  .addOption(
    new Option('--until <step>', 'where people go on by hand')
      .choices(['marked', 'honours'])
      .default('honours'),
  )
  .description('the competition of 2005, scored live from an empty database')
  .action(async ({ speed, until }: { speed: number | 'max'; until: DemoEnd }) => {
    const { demo } = await import('./demo.js');
    process.exitCode = (await demo(speed, until)) ? 0 : 1;
  });

program
  .command('simulate')
  .requiredOption('--url <address>', 'a running server')
  .requiredOption('--name <name>', 'sign-in of an organizer')
  .requiredOption('--password <password>', 'and the password')
  .option('--competition <id>', 'when the server holds several')
  .option('--speed <marks per second>', 'a number, or max', speedOf, 100)
  .description('let simulated judges mark over real sockets')
  .action(
    async (options: {
      url: string;
      name: string;
      password: string;
      competition?: string;
      speed: number | 'max';
    }) => {
      const { url, name, password, competition, speed } = options;
      const bar = (await import('./progress.js')).progressBar('marks');
      const chosen = competition === undefined ? {} : { competitionId: competition as CompetitionId };
      const onProgress = (at: { marks: number; expectedMarks: number }): void =>
        bar.update(at.marks, at.expectedMarks);
      const { simulate } = await import('./simulate/simulate.js');
      const report = await simulate({ url, organizer: { name, password }, ...chosen, speed, onProgress });
      bar.stop();
      answer(JSON.stringify(report, null, 2));
    },
  );

program
  .command('rehearse')
  .requiredOption('--url <address>', 'a running server')
  .requiredOption('--name <name>', 'sign-in of an organizer')
  .requiredOption('--password <password>', 'and the password')
  .option('--competition <id>', 'when the server holds several')
  .option('--speed <marks per second>', `1 to ${MOST_SIMULATED_SPEED}`, rehearsedSpeed, MOST_SIMULATED_SPEED)
  .option('--end', 'end the rehearsal afterwards: its marks go, the roster stays', false)
  .description('rehearse a competition to its end, with simulated judges; what it holds is not touched')
  .action(async (options: RehearseOptions) => {
    process.exitCode = await (await import('./rehearse-command.js')).rehearseCommand(options);
  });

program
  .command('tally')
  .argument('<file>', 'a competition archive or a draft')
  .description('print the results of an archive or a draft as JSON; needs no database')
  .action(async (file: string) => {
    const { tallyFile } = await import('./tally-file.js');
    const { results, remarks } = await tallyFile(file);
    remarks.forEach(say);
    answer(results);
  });

program
  .command('seal')
  .argument('<file>', 'a draft written by hand')
  .option('--out <file>', OUT)
  .description('make an archive of a draft: filled in, with its ledger chained')
  .action(async (file: string, { out }: { out?: string }) => {
    const { readCompetition } = await competitionReader();
    const { canonicalJson } = await import('../domain/kernel/canonical-json.js');
    await answerOrWrite(canonicalJson(await readCompetition(file)), out);
  });

program
  .command('rules')
  .argument('<file>', 'a competition archive or a draft')
  .addOption(new Option('--language <language>').choices(['zh', 'en']).default('zh'))
  .description('print the rules of an archive or a draft as sentences')
  .action(async (file: string, { language }: { language: 'zh' | 'en' }) => {
    const [{ readCompetition }, { rulesText }] = [await competitionReader(), await import('./rules-text.js')];
    answer(rulesText(await readCompetition(file), language));
  });

program
  .command('verify')
  .argument('<archive>', 'an archive, as it was published')
  .addOption(new Option('--language <language>').choices(['zh', 'en']).default('zh'))
  .description('compute everything again from an archive alone and name the first record that does not fit')
  .action(async (file: string, { language }: { language: 'zh' | 'en' }) => {
    const { verifyFile } = await import('./verify-file.js');
    const { reportText } = await import('../domain/verification/report-text.js');
    const { report, fileHash } = await verifyFile(file);
    answer(`SHA-256 ${fileHash}\n${reportText(report, language)}`);
    if (!report.fits) process.exitCode = 1;
  });

program
  .command('number')
  .argument('<numbers...>', 'resident numbers, credit codes of units, certificate numbers')
  .description('say what numbers mean and whether they pass their check')
  .action(async (numbers: string[]) => {
    const { numberText } = await import('./number-text.js');
    numbers.forEach((number) => answer(numberText(number)));
  });

program
  .command('schema')
  .addArgument(new Argument('<form>').choices(['archive', 'draft']))
  .option('--out <file>', OUT)
  .description('print the JSON Schema of archives or of drafts')
  .action(async (form: SchemaForm, { out }: { out?: string }) => {
    const { archiveSchema } = await import('../domain/archive/archive-schema.js');
    await answerOrWrite(JSON.stringify(archiveSchema(form), null, 2), out);
  });

program
  .command('roster')
  .argument('<file>', 'a roster of people, XLSX or CSV')
  .option('--competition <id>', 'when the database holds several')
  .option('--sound', 'take the sound rows, and leave the others out', false)
  .option('--check', 'write nothing, say what would come of it', false)
  .description('register the people of a file; nobody is registered twice')
  .action(async (file: string, options: { competition?: string; sound: boolean; check: boolean }) => {
    const { rosterThread } = await import('../setup/roster-import/roster-thread.js');
    const thread = rosterThread(file);
    const [{ withHouse, rosterHouse }, { takeRoster }] = [
      await openHouse(),
      await import('./take-roster.js'),
    ];
    const { competition, ...how } = options;
    const id = competition as CompetitionId | undefined;
    const take = { file, competition: id, thread, ...how };
    process.exitCode = await withHouse((house) => takeRoster(house, take), rosterHouse);
  });

program
  .command('archive')
  .option('--competition <id>', 'when the database holds several')
  .option('--public', 'for everybody: without what results do not need of people', false)
  .option('--out <file>', OUT)
  .description('write a whole competition as one document')
  .action(async (options: { competition?: string; public: boolean; out?: string }) => {
    const [{ withHouse }, { writeArchive }] = [await openHouse(), await import('./write-archive.js')];
    await withHouse((house) => writeArchive(house, options));
  });

program
  .command('honours')
  .option('--competition <id>', 'when the database holds several')
  .option('--json', 'as JSON, with every person', false)
  .description('print the totals of titles and promotions')
  .action(async ({ competition, json }: { competition?: string; json: boolean }) => {
    const [{ withHouse }, { honoursOf }] = [await openHouse(), await import('./honours-of.js')];
    const honours = await withHouse((house) => honoursOf(house, competition as CompetitionId | undefined));
    if (json) answer(JSON.stringify(honours, null, 2));
    else {
      for (const { title, people } of honours.awardTotals) answer(`${title.zh} ${title.en}: ${people}`);
      for (const { name, people } of honours.promotionTotals) answer(`${name.zh} ${name.en}: ${people}`);
    }
  });

function whole(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('a whole number is needed');
  return Number(text);
}

function rehearsedSpeed(text: string): number {
  const speed = whole(text);
  if (speed > MOST_SIMULATED_SPEED) throw new InvalidArgumentError(`at most ${MOST_SIMULATED_SPEED}`);
  return speed;
}

function speedOf(text: string): number | 'max' {
  return text === 'max' ? 'max' : whole(text);
}

program.parseAsync().catch((error: unknown) => {
  say(errorText(error));
  process.exit(1);
});
