// Runs the domain's specs inside Stryker's own processes. They are plain functions over plain data, so one load of the rulebook
// serves thousands of mutants; Jest would load it anew for each of them, and the whole would take hours instead of minutes.
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { transformFileSync } from '@swc/core';
import { readdirSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { collectSpecs } from './collect-specs.mjs';

const SWC = {
  swcrc: false,
  jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
  module: { type: 'commonjs' },
};

/** Compiled once per process: loading anew is only evaluating anew. */
const compiled = new Map();
Module._extensions['.ts'] = (module, file) => {
  if (!compiled.has(file)) compiled.set(file, transformFileSync(file, SWC).code);
  module._compile(compiled.get(file), file);
};

class SpecRunner {
  root = process.cwd();
  state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  tests = [];
  /** Whether what is loaded was loaded while a mutant was active. */
  isStained = true;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.state.mutantCoverage = { static: {}, perTest: {} };
    this.load();
    const tests = await this.run(this.tests, { bails: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.state.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, reloadEnvironment, testFilter, hitLimit }) {
    const isStatic = mutantActivation === 'static';
    if (!isStatic && (this.isStained || reloadEnvironment)) this.load();
    Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      if (isStatic) this.load();
      const asked = testFilter && new Set(testFilter);
      const tests = this.tests.filter(({ id }) => !asked || asked.has(id));
      const results = await this.run(tests, { bails: true });
      const endless = determineHitLimitReached(this.state.hitCount, hitLimit);
      return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results });
    } catch (error) {
      // It does not even load: every spec would fail.
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed('load', error)] });
    } finally {
      this.isStained = isStatic;
      Object.assign(this.state, { activeMutant: undefined, hitLimit: undefined });
    }
  }

  load() {
    for (const file of Object.keys(Module._cache))
      if (file.startsWith(`${this.root}${path.sep}`)) delete Module._cache[file];
    const require = createRequire(path.join(this.root, 'package.json'));
    this.tests = collectSpecs(specsIn(path.join(this.root, 'src/domain')), require);
    this.isStained = false;
  }

  async run(tests, { bails }) {
    const results = [];
    for (const { id, title, run } of tests) {
      this.state.currentTestId = id;
      const since = performance.now();
      try {
        await run();
        const timeSpentMs = performance.now() - since;
        results.push({ id, name: title, status: TestStatus.Success, timeSpentMs });
      } catch (error) {
        results.push(failed(id, error));
        if (bails) break;
      }
    }
    this.state.currentTestId = undefined;
    return results;
  }
}

function failed(id, error) {
  return { id, name: id, status: TestStatus.Failed, timeSpentMs: 0, failureMessage: String(error) };
}

function specsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => path.join(folder, file));
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'specs', SpecRunner)];
